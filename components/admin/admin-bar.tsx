import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { DeskLink } from "@/components/admin/admin-link";
import { pagesFor } from "@/components/admin/admin-pages";
import { SignOutButton } from "@/components/admin/sign-in/sign-out-button";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { LogoMark } from "@/components/shell/logo-mark";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import type { Role } from "@/lib/contracts/people/role";
import { Link } from "@/lib/i18n/navigation";
import styles from "./admin-bar.module.css";

interface DeskBarProps {
  /** who is signed in; null at the door */
  readonly person: { readonly name: string; readonly roles: readonly Role[] } | null;
}

/** The desk's own bar: its pages as far as the person may open them, who is signed in, language and colour scheme. */
export function DeskBar({ person }: DeskBarProps) {
  const t = useTranslations("desk");
  return (
    <header className={styles["bar"]}>
      <Link href="/" className={styles["mark"]}>
        <LogoMark />
        <span>
          {t("product")} <span className={styles["desk"]}>{t("name")}</span>
        </span>
      </Link>
      <nav className={styles["nav"]} aria-label={t("nav")}>
        {person === null
          ? null
          : pagesFor(person.roles).map(({ href, name }) => (
              <DeskLink key={href} href={href}>
                {t(`pages.${name}`)}
              </DeskLink>
            ))}
      </nav>
      <div className={styles["tools"]}>
        {person === null ? null : (
          <>
            <span className={styles["person"]}>
              {person.name}
              <span className={styles["roles"]}>{person.roles.map((role) => t(`roles.${role}`)).join(", ")}</span>
            </span>
            <SignOutButton />
          </>
        )}
        <Suspense>
          <LanguageSwitch />
        </Suspense>
        <ThemeToggle />
      </div>
    </header>
  );
}
