"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import styles from "./compare.module.css";

interface FocusChoiceProps {
  readonly view: Pick<CompareView, "focus" | "range">;
  readonly state: CompareState;
}

/** Which of the series shown the months and drawdowns are about. */
export function FocusChoice({ view, state }: FocusChoiceProps): ReactNode {
  const t = useTranslations("compare");
  const id = useId();
  return (
    <span className={styles["field"]}>
      <label htmlFor={id}>{t("focus")}</label>
      <select
        id={id}
        name="focus"
        value={view.focus?.id ?? ""}
        onChange={(event) => state.set({ focus: event.target.value })}
      >
        {view.range.series.map((series) => (
          <option key={series.id} value={series.id}>
            {series.name}
          </option>
        ))}
      </select>
    </span>
  );
}
