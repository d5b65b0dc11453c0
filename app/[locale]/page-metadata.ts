import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getPathname } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";

/**
 * Title, description and the addresses of a page in both languages.
 * @param href path without a language, "/reviews"
 */
export async function pageMetadata(href: string, title: string, description: string): Promise<Metadata> {
  const locale = await getLocale();
  const app = await getTranslations("app");
  const languages = Object.fromEntries(
    routing.locales.map((language) => [language, getPathname({ href, locale: language })]),
  );
  return {
    title: { absolute: app("title", { title, name: app("name") }) },
    description,
    alternates: {
      canonical: getPathname({ href, locale }),
      languages: { ...languages, "x-default": getPathname({ href, locale: routing.defaultLocale }) },
    },
  };
}
