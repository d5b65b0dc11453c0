import { useTranslations } from "next-intl";
import { useId } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { NAVIGATION } from "@/lib/site/pages";
import styles from "./more-menu.module.css";

/** All pages behind one word, for where the bar has no room for them. A popover opens and closes without a script. */
export function MoreMenu() {
  const t = useTranslations("nav");
  const id = useId();
  return (
    <>
      <button type="button" className={styles["button"]} popoverTarget={id}>
        {t("more")}
      </button>
      <div id={id} popover="auto" className={styles["menu"]}>
        {NAVIGATION.map(({ path, nav }) => (
          <NavLink key={path} href={path}>
            {t(nav)}
          </NavLink>
        ))}
      </div>
    </>
  );
}
