import { useTranslations } from "next-intl";
import { MoreMenu } from "@/components/shell/more-menu";
import { NavLink } from "@/components/shell/nav-link";
import { PAGES } from "@/components/shell/pages";
import styles from "./tab-bar.module.css";

/** As many as fit beside "More" at 360 px. */
const WORDS = 4;

/** The phone's navigation at the bottom edge: words only. */
export function TabBar() {
  const t = useTranslations("nav");
  return (
    <nav className={styles["bar"]} aria-label={t("mainPhone")}>
      {PAGES.slice(0, WORDS).map(({ href, nav }) => (
        <NavLink key={href} href={href}>
          {t(nav)}
        </NavLink>
      ))}
      {PAGES.length > WORDS && <MoreMenu />}
    </nav>
  );
}
