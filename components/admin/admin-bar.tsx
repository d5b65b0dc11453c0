import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { AdminLink } from "@/components/admin/admin-link";
import { pagesFor } from "@/components/admin/admin-pages";
import { SignOutButton } from "@/components/admin/sign-in/sign-out-button";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { LogoMark } from "@/components/shell/logo-mark";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import type { Role } from "@/lib/contracts/people/role";
import { Link } from "@/lib/i18n/navigation";
import styles from "./admin-bar.module.css";

interface AdminBarProps {
  /** who is signed in; null before sign-in */
  readonly person: { readonly name: string; readonly roles: readonly Role[] } | null;
}

/** The bar of the admin area: the pages that the person may open, who is signed in, language and colour scheme. */
export function AdminBar({ person }: AdminBarProps) {
  const t = useTranslations("admin");
  return (
    <header className={styles["bar"]}>
      <Link href="/" className={styles["mark"]}>
        <LogoMark />
        <span>
          {t("product")} <span className={styles["admin"]}>{t("name")}</span>
        </span>
      </Link>
      <nav className={styles["nav"]} aria-label={t("nav")}>
        {person === null
          ? null
          : pagesFor(person.roles).map(({ href, name }) => (
              <AdminLink key={href} href={href}>
                {t(`pages.${name}`)}
              </AdminLink>
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
