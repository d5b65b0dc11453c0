import { useTranslations } from "next-intl";
import { type ChartBand, doubtfulStretches } from "@/components/charts/plot/band";
import { nameBands } from "@/components/charts/plot/name-bands";
import type { WeightStretch } from "@/lib/contracts/baskets/weight-status";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";
import type { FormatLocale } from "@/lib/format";

/** The shaded stretches of an axis, named in the reader's language. */
export function useBands(
  stretches: readonly WeightStretch[],
  days: readonly IsoDay[],
  locale: FormatLocale,
): ChartBand[] {
  const t = useTranslations("chart");
  return nameBands(doubtfulStretches(stretches, days), locale, {
    missing: (values) => t("bandMissing", values),
    unverified: (values) => t("bandUnverified", values),
    missingShort: t("bandMissingShort"),
    unverifiedShort: t("bandUnverifiedShort"),
  });
}
