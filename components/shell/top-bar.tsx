import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { LogoMark } from "@/components/shell/logo-mark";
import { MoreMenu } from "@/components/shell/more-menu";
import { NavLink } from "@/components/shell/nav-link";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Link } from "@/lib/i18n/navigation";
import { NAVIGATION } from "@/lib/site/pages";

/** As many as fit beside "More" in a window narrower than a desktop screen, and in a narrow one. */
const MOST_WORDS = 6;
const FEWEST_WORDS = 4;

function narrowClass(position: number): string | undefined {
  if (position >= MOST_WORDS) return "max-xl:hidden";
  return position >= FEWEST_WORDS ? "max-md:hidden" : undefined;
}

export function TopBar() {
  const t = useTranslations();
  return (
    <header className="page-sides flex h-12 items-center gap-7 border-line border-b bg-surface max-sm:justify-between">
      <Link
        href="/"
        className="flex items-center gap-2 whitespace-nowrap font-semibold text-base tracking-[-0.01em] no-underline"
      >
        <LogoMark />
        {t("app.name")}
      </Link>
      <nav className="flex h-full flex-1 gap-5 max-sm:hidden print:hidden" aria-label={t("nav.main")}>
        {NAVIGATION.map(({ path, nav }, position) => (
          <NavLink key={path} href={path} place="top-bar" className={narrowClass(position)}>
            {t(`nav.${nav}`)}
          </NavLink>
        ))}
        {NAVIGATION.length > MOST_WORDS && <MoreMenu className="hidden max-xl:block" />}
      </nav>
      <div className="-mr-2 flex items-center gap-2.5 print:hidden">
        <Suspense>
          <LanguageSwitch />
        </Suspense>
        <ThemeToggle />
      </div>
    </header>
  );
}
