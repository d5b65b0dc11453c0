"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getPathname, usePathname } from "@/lib/i18n/navigation";
import styles from "./language-switch.module.css";

/**
 * The other language of this very page, path and query kept.
 * Plain links: a change of language loads the document anew, since `<html lang>` changes with it.
 */
export function LanguageSwitch() {
  const t = useTranslations("nav");
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={t("language")} className={styles["switch"]}>
      {(["en", "de"] as const).map((language) => (
        <a
          key={language}
          href={getPathname({ href: query ? `${pathname}?${query}` : pathname, locale: language })}
          hrefLang={language}
          lang={language}
          aria-label={t(language)}
          {...(language === locale ? { "aria-current": "true" as const } : {})}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
