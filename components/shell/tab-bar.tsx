import { useTranslations } from "next-intl";
import { MoreMenu } from "@/components/shell/more-menu";
import { NavLink } from "@/components/shell/nav-link";
import { NAVIGATION } from "@/lib/site/pages";

/** As many as fit beside "More" at 360 px. */
const WORDS = 4;

export function TabBar() {
  const t = useTranslations("nav");
  return (
    <nav
      className="fixed inset-x-0 bottom-0 z-10 h-tab-bar border-line-2 border-t bg-raised pb-safe max-sm:flex sm:hidden print:hidden"
      aria-label={t("mainPhone")}
    >
      {NAVIGATION.slice(0, WORDS).map(({ path, nav }) => (
        <NavLink key={path} href={path} place="tab-bar">
          {t(nav)}
        </NavLink>
      ))}
      {NAVIGATION.length > WORDS && <MoreMenu className="flex-1 font-medium text-xs" />}
    </nav>
  );
}
