"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface ChartHeadProps {
  readonly id: string;
  readonly title: string;
  /** whether the chart stands as a table, and how to turn it */
  readonly state: {
    readonly values: { readonly view: "chart" | "table" };
    readonly set: (changes: { view: "table" | null }) => void;
  };
  /** further links beside the switch between chart and table */
  readonly children?: ReactNode;
}

/** Title of a chart's section, the switch to its table twin, and its downloads. */
export function ChartHead({ id, title, state, children }: ChartHeadProps): ReactNode {
  const t = useTranslations("chart");
  const isTable = state.values.view === "table";
  return (
    <header className="chart-head">
      <h2 id={id}>{title}</h2>
      <div className="chart-links">
        {children}
        <button
          type="button"
          className="chart-link"
          aria-pressed={isTable}
          onClick={() => state.set({ view: isTable ? null : "table" })}
        >
          {t("table")}
        </button>
      </div>
    </header>
  );
}
