"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import { SeriesMark } from "@/components/compare/series-mark";
import { FigureValue } from "@/components/figures/figure-value";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import { correlationMatrix } from "@/lib/core/metrics/correlation-matrix";
import { returnColumn } from "@/lib/core/metrics/returns";
import type { CsvTable } from "@/lib/csv/table";

import { formatNumber } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

/** A cell is blank below this correlation; from there its ink grows to FULL per cent at 1. */
const BLANK = 0.4;
const FULL = 34;

function ink(value: number): string {
  return `${Math.max(0, ((Math.abs(value) - BLANK) / (1 - BLANK)) * FULL).toFixed(1)}%`;
}

export const CorrelationBlock = memo(function CorrelationBlock({ view }: { readonly view: CompareView }): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations();
  const { range, page } = view;
  const { series } = range;
  const matrix = useMemo(() => correlationMatrix(series.map(({ closes }) => returnColumn(closes))), [series]);
  const title = t("compare.correlationTitle");
  const csv = (): CsvTable => ({
    notes: compareNotes("correlations of daily returns, each pair on the days that both have", range.days, page),
    columns: ["series", ...series.map(({ id }) => id)],
    rows: series.map(({ id }, i) => [id, ...(matrix[i] ?? []).map(({ value }) => value)]),
  });
  const file = `tracklight-correlation-${range.days[0]}-${range.days.at(-1)}.csv`;
  return (
    <Section
      title={title}
      actions={<CsvButton label={t("chart.csv")} fileName={file} build={csv} />}
      note={t("compare.correlationNote")}
    >
      <ScrollRegion label={t("compare.scrolls", { name: title })}>
        <table className="w-full whitespace-nowrap">
          <caption className="sr-only">{title}</caption>
          <tbody>
            {series.map((row, i) => (
              <tr
                key={row.id}
                className="h-row *:not-first:min-w-9.5 *:not-first:border *:not-first:border-surface *:not-first:px-0.5 *:not-first:text-center"
              >
                <th scope="row" className="pr-2.5 text-left font-normal">
                  <SeriesMark series={row} isShort />
                </th>
                {series.slice(0, i + 1).map((column, j) => {
                  const cell = matrix[i]?.[j] ?? { value: Number.NaN, n: 0 };
                  return (
                    <td
                      key={column.id}
                      style={{
                        background: `color-mix(in srgb, var(--color-ink) ${i === j ? "4%" : ink(cell.value)}, transparent)`,
                      }}
                      title={`${row.name}, ${column.name}: ${t("compare.pairDays", { count: cell.n })}`}
                    >
                      <FigureValue figure={cell} format={(value) => formatNumber(locale, value, i === j ? 0 : 2)} />
                    </td>
                  );
                })}
                {i === series.length - 1 ? null : <td colSpan={series.length - i - 1} />}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {series.map(({ id, shortName }) => (
                <th key={id} scope="col" className="px-0.5 pt-1 text-center font-medium text-ink-2 text-xs">
                  {shortName}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </Section>
  );
});
