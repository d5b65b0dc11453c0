"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { apiQuery } from "@/lib/client/api-query";
import { type LevelSeries, Levels } from "@/lib/contracts/levels/levels";

export interface CompareLevels {
  /** in the requested order, those that have arrived */
  readonly loaded: readonly LevelSeries[];
  readonly pending: readonly string[];
  readonly failed: readonly { readonly id: string; readonly message: string; readonly retry: () => void }[];
}

/**
 * Levels of the requested series: those that came with the page, and one request for each that did not.
 * @param initialSeries levels that came with the page
 * @param ids known ids
 * @param asOf last requested day, the one that the page ends on
 */
export function useCompareLevels(
  initialSeries: readonly LevelSeries[],
  ids: readonly string[],
  asOf: string | null,
): CompareLevels {
  const missingIds = useMemo(
    () => ids.filter((id) => !initialSeries.some((series) => series.id === id)),
    [ids, initialSeries],
  );
  const answers = useQueries({
    queries: missingIds.map((id) => apiQuery("levels", { series: id, to: asOf ?? undefined }, Levels)),
    combine: (results) =>
      results.map(({ data, error, isPending, refetch }) => ({ series: data?.series[0], error, isPending, refetch })),
  });
  return useMemo(() => {
    const later = answers.flatMap(({ series }) => series ?? []);
    return {
      loaded: ids.flatMap((id) => [...initialSeries, ...later].find((series) => series.id === id) ?? []),
      pending: missingIds.filter((_, i) => answers[i]?.isPending),
      failed: answers.flatMap(({ error, refetch }, i) =>
        error === null ? [] : [{ id: missingIds[i] ?? "", message: error.message, retry: () => void refetch() }],
      ),
    };
  }, [initialSeries, answers, ids, missingIds]);
}
