import { useTranslations } from "next-intl";
import { MoreMenu } from "@/components/shell/more-menu";
import { NavLink } from "@/components/shell/nav-link";
import { NAVIGATION } from "@/lib/site/pages";
import styles from "./tab-bar.module.css";

/** As many as fit beside "More" at 360 px. */
const WORDS = 4;

/** The phone's navigation at the bottom edge: words only. */
export function TabBar() {
  const t = useTranslations("nav");
  return (
    <nav className={styles["bar"]} aria-label={t("mainPhone")}>
      {NAVIGATION.slice(0, WORDS).map(({ path, nav }) => (
        <NavLink key={path} href={path}>
          {t(nav)}
        </NavLink>
      ))}
      {NAVIGATION.length > WORDS && <MoreMenu />}
    </nav>
  );
}
