import { useTranslations } from "next-intl";
import { NavLink } from "@/components/fund/nav-link";
import styles from "./tab-bar.module.css";

/** The phone's navigation at the bottom edge: words only. */
export function TabBar() {
  const t = useTranslations("nav");
  return (
    <nav className={styles["bar"]} aria-label={t("mainPhone")}>
      <NavLink href="/">{t("overview")}</NavLink>
      <NavLink href="/reviews">{t("reviews")}</NavLink>
      <NavLink href="/methodology">{t("methodology")}</NavLink>
    </nav>
  );
}
