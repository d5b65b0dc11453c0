import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { LogoMark } from "@/components/shell/logo-mark";
import { MoreMenu } from "@/components/shell/more-menu";
import { NavLink } from "@/components/shell/nav-link";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Link } from "@/lib/i18n/navigation";
import { NAVIGATION } from "@/lib/site/pages";
import styles from "./top-bar.module.css";

/** The bar over every page: the mark, the pages that exist, language and colour scheme. */
export function TopBar() {
  const t = useTranslations();
  return (
    <header className={styles["bar"]}>
      <Link href="/" className={styles["mark"]}>
        <LogoMark />
        {t("app.name")}
      </Link>
      <nav className={styles["nav"]} aria-label={t("nav.main")}>
        {NAVIGATION.map(({ path, nav }) => (
          <NavLink key={path} href={path}>
            {t(`nav.${nav}`)}
          </NavLink>
        ))}
        <MoreMenu />
      </nav>
      <div className={styles["tools"]}>
        <Suspense>
          <LanguageSwitch />
        </Suspense>
        <ThemeToggle />
      </div>
    </header>
  );
}
