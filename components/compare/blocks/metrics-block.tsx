"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { linkLook } from "@/components/charts/controls/link-look";
import { columnOrder, metricRows } from "@/components/compare/blocks/metric-values";
import { MetricsTable } from "@/components/compare/blocks/metrics-table";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Section } from "@/components/ui/section";
import type { CsvTable } from "@/lib/csv/table";

import { formatDay } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface MetricsBlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

/** A click on a metric's name sorts the columns by it. */
export const MetricsBlock = memo(function MetricsBlock({ view, state }: MetricsBlockProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations();
  const { range, history, benchmarks, page } = view;
  const { sort, rows: rowChoice } = state.values;
  const rows = useMemo(() => metricRows(range, history, benchmarks), [range, history, benchmarks]);
  const order = useMemo(() => columnOrder(rows, sort, range.series.length), [rows, sort, range]);
  const series = order.flatMap((s) => range.series[s] ?? []);
  const csv = (): CsvTable => ({
    notes: compareNotes(
      "metrics from daily returns, 365 days a year, risk-free rate 0; returns and risks in fractions",
      range.days,
      page,
    ),
    columns: ["metric", "benchmark", ...series.map(({ id }) => id)],
    rows: rows.map(({ id, benchmark, values }) => [
      id,
      benchmark?.id ?? null,
      ...order.map((s) => values[s]?.value ?? null),
    ]),
  });
  return (
    <Section
      title={t("compare.metricsTitle")}
      actions={
        <>
          <button
            type="button"
            className={linkLook}
            aria-pressed={rowChoice === "all"}
            onClick={() => state.set({ rows: rowChoice === "all" ? null : "all" })}
          >
            {t("compare.allMetrics")}
          </button>
          <Link className={linkLook} href="/methodology#risk-and-performance">
            {t("compare.formulas")}
          </Link>
          <CsvButton
            label={t("chart.csv")}
            fileName={`tracklight-metrics-${range.days[0]}-${range.days.at(-1)}.csv`}
            build={csv}
          />
        </>
      }
      note={t("compare.metricsNote", { day: formatDay(locale, range.days.at(-1) ?? "") })}
    >
      <MetricsTable
        rows={rowChoice === "all" ? rows : rows.filter(({ isKey }) => isKey)}
        series={series}
        order={order}
        sort={sort}
        onSort={(chosen) => state.set({ sort: chosen })}
      />
    </Section>
  );
});
