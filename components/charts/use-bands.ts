import { useTranslations } from "next-intl";
import { type ChartBand, doubtfulStretches } from "@/components/charts/chart-band";
import { nameBands } from "@/components/charts/name-bands";
import type { IsoDay } from "@/lib/contracts/iso-day";
import type { WeightStretch } from "@/lib/contracts/weight-status";
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
