import { useTranslations } from "next-intl";
import { useId } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { PAGES } from "@/components/shell/pages";
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
        {PAGES.map(({ href, nav }) => (
          <NavLink key={href} href={href}>
            {t(nav)}
          </NavLink>
        ))}
      </div>
    </>
  );
}
