"use client";

import { type inferParserType, useQueryStates } from "nuqs";
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

/** What the reader chose for the page's chart, read from and written to the URL. */
export function useChartState({ shallow = true }: ChartStateOptions = {}): ChartState {
  const [values, setValues] = useQueryStates(chartState, { history: "replace", shallow, scroll: false });
  return {
    values,
    set: (changes) => {
      void setValues(changes);
    },
  };
}
