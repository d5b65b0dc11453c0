"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { linkLook } from "@/components/charts/controls/link-look";

interface ChartBlockProps {
  readonly title: string;
  /** links at the end of the title's line */
  readonly links?: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its title, a part of the page. */
export function ChartBlock({ title, links, children }: ChartBlockProps): ReactNode {
  const id = useId();
  return (
    <section className="min-w-0 border-rule border-t pt-1.75" aria-labelledby={id}>
      <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id}>{title}</h2>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs">{links}</div>
      </header>
      {children}
    </section>
  );
}

interface TableSwitchProps {
  readonly state: {
    readonly values: { readonly view: "chart" | "table" };
    readonly set: (changes: { view: "table" | null }) => void;
  };
}

/** Turns a chart into its table and back. */
export function TableSwitch({ state }: TableSwitchProps): ReactNode {
  const t = useTranslations("chart");
  const isTable = state.values.view === "table";
  return (
    <button
      type="button"
      className={linkLook}
      aria-pressed={isTable}
      onClick={() => state.set({ view: isTable ? null : "table" })}
    >
      {t("table")}
    </button>
  );
}
