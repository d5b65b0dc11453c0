"use client";

import { type inferParserType, useQueryStates } from "nuqs";
import { compareState } from "@/components/compare/compare-state";

export type CompareValues = inferParserType<typeof compareState>;

export interface CompareState {
  readonly values: CompareValues;
  /** writes into the URL in place; null clears */
  readonly set: (values: { [Key in keyof CompareValues]?: CompareValues[Key] | null }) => void;
}

/** What the reader compares and how, read from and written to the URL. */
export function useCompareState(): CompareState {
  const [values, setValues] = useQueryStates(compareState, { history: "replace", shallow: true, scroll: false });
  return {
    values,
    set: (changes) => {
      void setValues(changes);
    },
  };
}
