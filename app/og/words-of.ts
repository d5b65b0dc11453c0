import { getTranslations } from "next-intl/server";
import { basketNamer } from "@/components/figures/basket-names";
import type { PictureTerms } from "@/components/share/to-picture";
import { type FormatLocale, formatDay } from "@/lib/format";

export interface PictureWords {
  readonly locale: FormatLocale;
  readonly simulated: string;
  readonly titles: Readonly<Record<"overview" | "tracks" | "compare" | "map", string>>;
  /** of the page of a basket's contribution */
  readonly contribution: (basket: string) => string;
  readonly terms: (title: string) => PictureTerms;
}

export async function wordsOf(locale: FormatLocale): Promise<PictureWords> {
  const t = await getTranslations({ locale });
  const shortName = await getTranslations({ locale, namespace: "basket.short" });
  return {
    locale,
    simulated: t("simulated.title"),
    titles: {
      overview: t("basket.name.ai-fund"),
      tracks: t("tracks.title"),
      compare: t("compare.title"),
      map: t("map.title"),
    },
    contribution: (name) => t("attribution.heading", { name }),
    terms: (title) => ({
      locale,
      title,
      nameOf: basketNamer(shortName),
      noteOf: (from, to) =>
        from === null || to === null
          ? t("share.nothing")
          : t(from === to ? "share.day" : "share.range", { from: formatDay(locale, from), to: formatDay(locale, to) }),
    }),
  };
}
