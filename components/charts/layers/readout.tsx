"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ChartLine, formatValue, lineColour, lineStroke, type ValueFormat } from "@/components/charts/plot/line";
import { type FormatLocale, formatDay } from "@/lib/format";

interface ReadoutProps {
  readonly locale: FormatLocale;
  readonly days: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly format: ValueFormat;
  /** the day to read */
  readonly index: number;
  readonly highlighted: string | null;
  readonly onHighlight: (id: string | null) => void;
}

function Swatch({ line }: { readonly line: ChartLine }): ReactNode {
  const { width, dash } = lineStroke(line);
  return (
    <svg className="chart-swatch" width="14" height="8" aria-hidden="true">
      <line x2="14" y1="4" y2="4" stroke={lineColour(line.basket)} strokeWidth={width + 0.25} strokeDasharray={dash} />
    </svg>
  );
}

/**
 * The fixed line above the plot: the chosen day, or the last one, and every line's value on it. Each name is a button
 * that brings its line forward. Values keep their width, so nothing shifts while the hand moves.
 */
export function Readout({ locale, days, lines, format, index, highlighted, onHighlight }: ReadoutProps): ReactNode {
  const t = useTranslations("chart");
  const day = days[index];
  return (
    <fieldset
      className={format.decimals > 4 ? "chart-readout chart-readout-fine" : "chart-readout"}
      aria-label={t("readout")}
    >
      <span className="chart-readout-day">{day === undefined ? "–" : formatDay(locale, day)}</span>
      {lines.map((line) => (
        <button
          key={line.id}
          type="button"
          className={line.isLead ? "chart-readout-line chart-lead" : "chart-readout-line"}
          aria-pressed={highlighted === line.id}
          title={t("highlight", { name: line.name })}
          onClick={() => onHighlight(highlighted === line.id ? null : line.id)}
        >
          <Swatch line={line} />
          <ReadoutName line={line} />
          <b>{formatValue(locale, line.values[index] ?? Number.NaN, format)}</b>
        </button>
      ))}
    </fieldset>
  );
}

function ReadoutName({ line }: { readonly line: ChartLine }): ReactNode {
  return (
    <span data-basket={line.basket}>
      <span className="chart-name-long">{line.name}</span>
      <span className="chart-name-short">{line.shortName}</span>
    </span>
  );
}
