"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getPathname, usePathname } from "@/lib/i18n/navigation";

/**
 * The same page in the other language, with its path and query.
 * Plain links: a change of language reloads the document, since `<html lang>` changes with it.
 */
export function LanguageSwitch() {
  const t = useTranslations("nav");
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={t("language")} className="flex">
      {(["en", "de"] as const).map((language) => (
        <a
          key={language}
          href={getPathname({ href: query ? `${pathname}?${query}` : pathname, locale: language })}
          hrefLang={language}
          lang={language}
          aria-label={t(language)}
          className="flex min-h-8 items-center px-1.25 text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
          {...(language === locale ? { "aria-current": "true" as const } : {})}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
