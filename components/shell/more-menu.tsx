import { useTranslations } from "next-intl";
import { useId } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { cn } from "@/components/ui/cn";
import { NAVIGATION } from "@/lib/site/pages";

/** All pages behind one word, for where the bar has no room for them. A popover opens and closes without a script. */
export function MoreMenu({ className }: { className: string }) {
  const t = useTranslations("nav");
  const id = useId();
  return (
    <>
      <button type="button" className={cn("h-full cursor-pointer text-ink-2", className)} popoverTarget={id}>
        {t("more")}
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto top-12 right-margin min-w-50 border border-line-2 bg-surface py-1.5 text-ink max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-tab-bar max-sm:border-x-0 max-sm:border-b-0"
      >
        {NAVIGATION.map(({ path, nav }) => (
          <NavLink key={path} href={path} place="menu">
            {t(nav)}
          </NavLink>
        ))}
      </div>
    </>
  );
}
