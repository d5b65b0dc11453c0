import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getPathname } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { publicAddress } from "@/lib/server/http/public-address";
import { parametersOf } from "@/lib/site/addresses";

type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The state of a page that a shared link's picture shows. */
interface Shared {
  /** the path after "/og": "tracks", "assets/TAO" */
  readonly picture: string;
  readonly searchParams: SearchParams;
}

const SIZE = { width: 1200, height: 630 };

async function pictureAddress({ picture, searchParams }: Shared, locale: string): Promise<string> {
  const path = `/og/${locale}/${picture}.png`;
  const names = parametersOf(path);
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" && names.includes(name) ? [[name, value]] : [],
  );
  const query = new URLSearchParams(given.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
  return query === "" ? path : `${path}?${query}`;
}

/**
 * Title, description and the addresses of a page in both languages, and the picture that a shared link shows.
 * @param href path without a language, "/reviews"
 */
export async function pageMetadata(
  href: string,
  title: string,
  description: string,
  shared?: Shared,
): Promise<Metadata> {
  const locale = await getLocale();
  const app = await getTranslations("app");
  const languages = Object.fromEntries(
    routing.locales.map((language) => [language, getPathname({ href, locale: language })]),
  );
  const images = shared === undefined ? [] : [{ url: await pictureAddress(shared, locale), ...SIZE, alt: title }];
  return {
    metadataBase: publicAddress(),
    title: { absolute: app("title", { title, name: app("name") }) },
    description,
    alternates: {
      canonical: getPathname({ href, locale }),
      languages: { ...languages, "x-default": getPathname({ href, locale: routing.defaultLocale }) },
    },
    openGraph: { type: "website", siteName: app("name"), title, description, locale, images },
    ...(shared === undefined ? {} : { twitter: { card: "summary_large_image" } }),
  };
}
