import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type ChartBand, doubtfulPeriods } from "@/components/charts/plot/band";
import { nameBands } from "@/components/charts/plot/name-bands";
import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";
import type { FormatLocale } from "@/lib/format";

/** The shaded weight periods of an axis, named in the reader's language. */
export function useBands(
  weightPeriods: readonly WeightPeriod[],
  days: readonly IsoDay[],
  locale: FormatLocale,
): ChartBand[] {
  const t = useTranslations("chart");
  return useMemo(
    () =>
      nameBands(doubtfulPeriods(weightPeriods, days), locale, {
        missing: (values) => t("bandMissing", values),
        unverified: (values) => t("bandUnverified", values),
        missingShort: t("bandMissingShort"),
        unverifiedShort: t("bandUnverifiedShort"),
      }),
    [weightPeriods, days, locale, t],
  );
}
