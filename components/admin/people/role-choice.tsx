"use client";

import { useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/admin/people/choices";
import { Role } from "@/lib/contracts/people/role";

interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const t = useTranslations("admin");
  const toggle = (role: Role) =>
    onChange(Role.options.filter((other) => (other === role ? !roles.includes(role) : roles.includes(other))));
  return (
    <Choices legend={t("people.roles")}>
      {Role.options.map((role) => (
        <Choice
          key={role}
          type="checkbox"
          label={t(`roles.${role}`)}
          title={t(`roleHelp.${role}`)}
          checked={roles.includes(role)}
          onChange={() => toggle(role)}
        />
      ))}
    </Choices>
  );
}
