"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type CompareValues, compareState } from "@/lib/site/states/compare";

export interface CompareState {
  readonly values: CompareValues;
  /** writes into the URL in place; null clears */
  readonly set: (values: { [Key in keyof CompareValues]?: CompareValues[Key] | null }) => void;
}

export function useCompareState(): CompareState {
  const [values, setValues] = useQueryStates(compareState, { history: "replace", shallow: true, scroll: false });
  // A stable object while nothing changes, so that memoised parts do not render again.
  return useMemo(
    () => ({
      values,
      set: (changes) => {
        void setValues(changes);
      },
    }),
    [values, setValues],
  );
}
