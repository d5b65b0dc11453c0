"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ChartLine, formatValue, type ValueFormat } from "@/components/charts/plot/line";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type FormatLocale, formatDay } from "@/lib/format";

interface SeriesTableProps {
  readonly locale: FormatLocale;
  readonly caption: string;
  readonly days: readonly string[];
  readonly lines: readonly Pick<ChartLine, "id" | "name" | "isLead" | "values">[];
  readonly format: ValueFormat;
}

/** Rules of descendants: a cell carries no class, and there are thousands. */
const tableLook = [
  "w-full [&_:is(th,td)]:h-row [&_:is(th,td)]:whitespace-nowrap [&_:is(th,td)]:border-line [&_:is(th,td)]:border-b",
  "[&_:is(th,td)]:pl-3.5 [&_:is(th,td)]:text-right [&_:is(th,td)]:font-normal [&_td.lead]:font-semibold",
  "[&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-1 [&_thead_th]:border-line-2 [&_thead_th]:bg-raised",
  "[&_thead_th]:font-medium [&_thead_th]:text-ink-3 [&_thead_th]:text-xs",
  "[&_tr>:first-child]:sticky [&_tr>:first-child]:left-0 [&_tr>:first-child]:bg-surface",
  "[&_tr>:first-child]:pl-0 [&_tr>:first-child]:text-left",
].join(" ");

/** A chart's table: every day and every line of it, newest first. */
export function SeriesTable({ locale, caption, days, lines, format }: SeriesTableProps): ReactNode {
  const t = useTranslations("chart");
  const newestFirst = days.map((day, index) => ({ day, index })).reverse();
  return (
    <ScrollRegion label={caption} className="mt-2 max-h-110">
      <table className={tableLook}>
        <caption className="sr-only">{caption}</caption>
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
                <td key={line.id} className={line.isLead ? "lead" : undefined}>
                  {formatValue(locale, line.values[index] ?? Number.NaN, format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
