"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { BasketNames } from "@/components/compare/compare-data";
import { cutRange } from "@/components/compare/compare-range";
import { type CompareView, type PageFacts, toCompareView, toShownData } from "@/components/compare/compare-view";
import { basketNamer } from "@/components/figures/basket-names";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import { type CompareValues, comparedIn } from "@/lib/site/states/compare";

export function useBasketNames(): BasketNames {
  const series = useTranslations("chart.series");
  const short = useTranslations("chart.short");
  return useMemo(() => {
    const [nameOf, shortNameOf] = [basketNamer(series), basketNamer(short)];
    return (basket, stored) => ({ name: nameOf(basket, stored), shortName: shortNameOf(basket, stored) });
  }, [series, short]);
}

/**
 * Cuts the loaded series again when the range changes, not when sorting or window do.
 * @returns null while none of the series shown has arrived
 */
export function useCompareView(
  found: readonly LevelSeries[],
  values: CompareValues,
  page: PageFacts,
): CompareView | null {
  const names = useBasketNames();
  const { series, bench, base, focus, range, from, to } = values;
  const asOf = page.dataset.asOf ?? page.levels.to;
  const data = useMemo(
    () => (asOf === null ? null : toShownData(found, comparedIn({ series, bench, base }).series, asOf, names)),
    [found, series, bench, base, asOf, names],
  );
  const cut = useMemo(() => (data === null ? null : cutRange(data, { range, from, to })), [data, range, from, to]);
  return useMemo(
    () => (data === null || cut === null ? null : toCompareView(data, cut, { benchmarks: bench, base, focus }, page)),
    [data, cut, bench, base, focus, page],
  );
}
