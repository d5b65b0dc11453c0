import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { AdminLink } from "@/components/admin/admin-link";
import { SignOutButton } from "@/components/admin/sign-in/sign-out-button";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { LogoMark } from "@/components/shell/logo-mark";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import type { Role } from "@/lib/contracts/people/role";
import { Link } from "@/lib/i18n/navigation";
import { pagesFor } from "@/lib/site/admin-pages";

interface AdminBarProps {
  /** who is signed in; null before sign-in */
  readonly person: { readonly name: string; readonly roles: readonly Role[] } | null;
}

export function AdminBar({ person }: AdminBarProps) {
  const t = useTranslations("admin");
  return (
    <header className="page-sides flex min-h-12 flex-wrap items-center gap-x-7 border-line border-b bg-surface max-md:pt-2">
      <Link
        href="/"
        className="flex items-center gap-2 whitespace-nowrap font-semibold text-base tracking-[-0.01em] no-underline max-md:flex-1"
      >
        <LogoMark />
        <span>
          {t("product")} <span className="font-medium text-ink-3">{t("name")}</span>
        </span>
      </Link>
      <nav
        className="flex h-12 flex-1 gap-5 max-md:order-3 max-md:h-11 max-md:shrink-0 max-md:basis-full max-md:overflow-x-auto max-md:empty:hidden"
        aria-label={t("nav")}
      >
        {person === null
          ? null
          : pagesFor(person.roles).map(({ href, name }) => (
              <AdminLink key={href} href={href}>
                {t(`pages.${name}`)}
              </AdminLink>
            ))}
      </nav>
      <div className="-mr-2 flex items-center gap-3 max-sm:gap-2">
        {person === null ? null : (
          <>
            <span className="flex gap-2 whitespace-nowrap text-xs max-sm:block max-sm:max-w-22 max-sm:truncate">
              {person.name}
              <span className="text-ink-3 max-sm:hidden">
                {person.roles.map((role) => t(`roles.${role}`)).join(", ")}
              </span>
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
