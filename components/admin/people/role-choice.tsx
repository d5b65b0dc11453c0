"use client";

import { useTranslations } from "next-intl";
import { Role } from "@/lib/contracts/people/role";
import styles from "./person-form.module.css";

interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** Which roles a person has: any of the three. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const t = useTranslations("admin");
  const toggle = (role: Role) =>
    onChange(Role.options.filter((other) => (other === role ? !roles.includes(role) : roles.includes(other))));
  return (
    <fieldset className={styles["choices"]}>
      <legend>{t("people.roles")}</legend>
      {Role.options.map((role) => (
        <label key={role} title={t(`roleHelp.${role}`)}>
          <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
          {t(`roles.${role}`)}
        </label>
      ))}
    </fieldset>
  );
}
