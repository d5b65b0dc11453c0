"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MetricRow } from "@/components/compare/blocks/metric-values";
import { columnHeads, figureCells, rowHead } from "@/components/compare/blocks/table-rows";
import type { RangeSeries } from "@/components/compare/compare-range";
import { SeriesMark } from "@/components/compare/series-mark";
import { FigureValue } from "@/components/figures/figure-value";
import { cn } from "@/components/ui/cn";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatNumber, formatPoints } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface MetricsTableProps {
  readonly rows: readonly MetricRow[];
  /** in the order of the columns */
  readonly series: readonly RangeSeries[];
  /** indices of the rows' values, in the same order */
  readonly order: readonly number[];
  readonly sort: string | null;
  readonly onSort: (sort: string | null) => void;
}

interface RowGroup {
  readonly key: string;
  readonly group: MetricRow["group"];
  readonly benchmark: MetricRow["benchmark"];
  readonly rows: MetricRow[];
}

function inGroups(rows: readonly MetricRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const key = row.benchmark === null ? row.group : `${row.group}:${row.benchmark.id}`;
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, group: row.group, benchmark: row.benchmark, rows: [row] });
  }
  return groups;
}

function Row({ row, series, order, sort, onSort }: { row: MetricRow } & Omit<MetricsTableProps, "rows">): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("compare");
  const direction = sort === row.key ? "ascending" : sort === `-${row.key}` ? "descending" : undefined;
  const next = direction === undefined ? `-${row.key}` : direction === "descending" ? row.key : null;
  const name = t(`metrics.${row.id}`);
  const write = (value: number): string =>
    row.unit === "number"
      ? formatNumber(locale, value, row.decimals)
      : formatPoints(locale, value, row.decimals, { sign: row.unit === "change" });
  return (
    <tr className={cn(figureCells, "h-row border-line border-b")}>
      <th
        scope="row"
        aria-sort={direction}
        className={cn(
          rowHead,
          direction === undefined ? "font-normal" : "font-semibold",
          "max-sm:max-w-32 max-sm:whitespace-normal max-sm:pr-2",
        )}
      >
        <button
          type="button"
          className="min-h-6 cursor-pointer text-left hover:underline hover:decoration-line-2 hover:underline-offset-3"
          title={t("sortBy", { metric: name })}
          onClick={() => onSort(next)}
        >
          {name}
          <span aria-hidden="true">{direction === "ascending" ? " ▸" : direction === "descending" ? " ◂" : ""}</span>
        </button>
      </th>
      {order.map((s, place) => (
        <td key={series[place]?.id} className={s === 0 ? "font-semibold" : undefined}>
          <FigureValue figure={row.values[s] ?? { value: null }} format={write} />
        </td>
      ))}
    </tr>
  );
}

/** The first series is bold wherever sorting puts its column. */
export function MetricsTable(props: MetricsTableProps): ReactNode {
  const { rows, series, order } = props;
  const t = useTranslations("compare");
  return (
    <ScrollRegion label={t("scrolls", { name: t("metricsTitle") })}>
      <table className="w-full whitespace-nowrap">
        <caption className="sr-only">{t("metricsTitle")}</caption>
        <thead>
          <tr className={columnHeads}>
            <th scope="col" className={rowHead}>
              <VisuallyHidden>{t("metric")}</VisuallyHidden>
            </th>
            {series.map((row, place) => (
              <th key={row.id} scope="col" className={order[place] === 0 ? "font-semibold" : "font-medium"}>
                <SeriesMark series={row} isShort />
              </th>
            ))}
          </tr>
        </thead>
        {inGroups(rows).map((group) => (
          <tbody key={group.key}>
            <tr className="border-line-2 border-b text-ink-2 text-xs">
              <th scope="rowgroup" colSpan={series.length + 1} className={cn(rowHead, "pt-3 font-medium")}>
                {t(`groups.${group.group}`, { benchmark: group.benchmark?.name ?? "" })}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.key} {...props} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
