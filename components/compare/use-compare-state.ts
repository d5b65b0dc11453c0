"use client";

import { useQueryStates } from "nuqs";
import { type CompareValues, compareState } from "@/components/compare/compare-state";

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
