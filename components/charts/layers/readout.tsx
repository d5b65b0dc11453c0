"use client";

import { cva } from "class-variance-authority";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  type ChartLine,
  formatValue,
  labelColour,
  lineColour,
  lineStroke,
  type ValueFormat,
} from "@/components/charts/plot/line";
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
    <svg className="@max-narrow:w-2.5 shrink-0" width="14" height="8" aria-hidden="true">
      <line x2="14" y1="4" y2="4" stroke={lineColour(line.basket)} strokeWidth={width + 0.25} strokeDasharray={dash} />
    </svg>
  );
}

const readout = cva("mt-1.5 flex @max-narrow:grid min-w-0 flex-wrap @max-narrow:gap-x-3 gap-x-3.5 text-xs", {
  variants: { isFine: { true: "@max-narrow:grid-cols-2", false: "@max-narrow:grid-cols-3" } },
});

const entry = cva(
  "inline-flex @max-narrow:min-h-7 min-h-6 cursor-pointer items-center @max-narrow:gap-1 gap-1.25 text-ink-2 underline-offset-4 aria-pressed:underline @max-narrow:[&>b]:ml-auto @max-narrow:[&>b]:min-w-0 [&>b]:min-w-[6.2ch] [&>b]:text-right [&>b]:text-ink",
  { variants: { isLead: { true: "[&>b]:font-semibold", false: "[&>b]:font-medium" } } },
);

/**
 * The fixed line above the plot: the chosen day, or the last one, and every line's value on it. Each name is a button
 * that brings its line forward. Values keep their width, so nothing shifts while the hand moves.
 */
export function Readout({ locale, days, lines, format, index, highlighted, onHighlight }: ReadoutProps): ReactNode {
  const t = useTranslations("chart");
  const day = days[index];
  return (
    <fieldset className={readout({ isFine: format.decimals > 4 })} aria-label={t("readout")}>
      <span className="min-w-[11ch] font-semibold @max-narrow:leading-7 leading-6">
        {day === undefined ? "–" : formatDay(locale, day)}
      </span>
      {lines.map((line) => (
        <button
          key={line.id}
          type="button"
          className={entry({ isLead: line.isLead })}
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
    <span style={line.basket === null ? undefined : { color: labelColour(line.basket) }}>
      <span className="@max-narrow:hidden">{line.name}</span>
      <span className="@narrow:hidden">{line.shortName}</span>
    </span>
  );
}
