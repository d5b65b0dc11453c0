"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ChartLine, formatValue, type ValueFormat } from "@/components/charts/plot/line";
import { type FormatLocale, formatDay } from "@/lib/format";

interface SeriesTableProps {
  readonly locale: FormatLocale;
  readonly caption: string;
  readonly days: readonly string[];
  readonly lines: readonly Pick<ChartLine, "id" | "name" | "isLead" | "values">[];
  readonly format: ValueFormat;
}

/** A chart's table twin: every day and every line of it, newest first. */
export function SeriesTable({ locale, caption, days, lines, format }: SeriesTableProps): ReactNode {
  const t = useTranslations("chart");
  const newestFirst = days.map((day, index) => ({ day, index })).reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="chart-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="chart-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            {lines.map((line) => (
              <th key={line.id} scope="col">
                {line.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ day, index }) => (
            <tr key={day}>
              <th scope="row">{formatDay(locale, day)}</th>
              {lines.map((line) => (
                <td key={line.id} className={line.isLead ? "chart-lead" : undefined}>
                  {formatValue(locale, line.values[index] ?? Number.NaN, format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
