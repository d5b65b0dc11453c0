"use client";

import { type inferParserType, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { chartState } from "@/lib/site/states/chart";

type ChartValues = inferParserType<typeof chartState>;

export interface ChartState {
  readonly values: ChartValues;
  /** writes into the URL in place; null clears */
  readonly set: (values: { [Key in keyof ChartValues]?: ChartValues[Key] | null }) => void;
}

export interface ChartStateOptions {
  /** false where the page's server answers a change; the default leaves it to the browser */
  readonly shallow?: boolean;
}

type RangeValues = Pick<ChartValues, "range" | "from" | "to">;

/** The part of a state that range switch and date fields work on. */
export interface RangeState {
  readonly values: RangeValues;
  readonly set: (values: { [Key in keyof RangeValues]?: RangeValues[Key] | null }) => void;
}

/** What a drag across a plot sets: its days; null, a double click, goes back to the range. */
export function useDragZoom(set: (days: { from: string | null; to: string | null }) => void) {
  return useCallback(
    (days: { readonly from: string; readonly to: string } | null) => set(days ?? { from: null, to: null }),
    [set],
  );
}

/** What the reader chose for the page's chart, read from and written to the URL. */
export function useChartState({ shallow = true }: ChartStateOptions = {}): ChartState {
  const [values, setValues] = useQueryStates(chartState, { history: "replace", shallow, scroll: false });
  const set = useCallback<ChartState["set"]>(
    (changes) => {
      void setValues(changes);
    },
    [setValues],
  );
  return useMemo(() => ({ values, set }), [values, set]);
}
