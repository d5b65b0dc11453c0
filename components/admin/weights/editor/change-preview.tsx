"use client";

import { useLocale, useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/layers/line-chart";
import type { ChartLine } from "@/components/charts/plot/line";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { PreviewSide, WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { formatDay, formatNumber, formatPoints, NO_ANSWER } from "@/lib/format";

interface ChangePreviewProps {
  readonly preview: WeightPreview | null;
  readonly error: string | null;
  readonly isStale: boolean;
}

interface PreviewRow {
  readonly id: string;
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly isFraction: boolean;
  readonly decimals: number;
}

/** Metrics of the methodology beside level and return, in the order of the table; fractions but for the ratios. */
const METRICS = [
  { id: "volatility", isFraction: true, decimals: 1 },
  { id: "maxDrawdown", isFraction: true, decimals: 1 },
  { id: "cagr", isFraction: true, decimals: 1 },
  { id: "sharpe", isFraction: false, decimals: 2 },
  { id: "sortino", isFraction: false, decimals: 2 },
  { id: "cvar95", isFraction: true, decimals: 2 },
] as const;

const metricOf = (side: PreviewSide | null, id: string): number | null => side?.metrics[id]?.value ?? null;

function usePreviewRows({ before, after, turnover, asOf, appliedDay }: WeightPreview): PreviewRow[] {
  const t = useTranslations("admin.weights.preview");
  const locale = useLocale();
  const [day, from] = [formatDay(locale, asOf), formatDay(locale, appliedDay)];
  return [
    {
      id: "level",
      label: t("level", { day }),
      before: before?.level.value ?? null,
      after: after?.level.value ?? null,
      isFraction: false,
      decimals: 2,
    },
    {
      id: "since",
      label: t("since", { from }),
      before: before?.sinceEffective.value ?? null,
      after: after?.sinceEffective.value ?? null,
      isFraction: true,
      decimals: 1,
    },
    ...METRICS.map((metric) => ({
      ...metric,
      label: t(`metric.${metric.id}`),
      before: metricOf(before, metric.id),
      after: metricOf(after, metric.id),
    })),
    { id: "turnover", label: t("turnover"), before: null, after: turnover, isFraction: true, decimals: 2 },
  ];
}

function PreviewFigures({ preview }: { readonly preview: WeightPreview }) {
  const t = useTranslations("admin.weights.preview");
  const locale = useLocale();
  const rows = usePreviewRows(preview);
  const format = ({ isFraction, decimals }: PreviewRow, value: number | null, sign = false) =>
    isFraction ? formatPoints(locale, value, decimals, { sign }) : formatNumber(locale, value, decimals, { sign });
  const columns: DataColumn<PreviewRow>[] = [
    { id: "label", head: t("figure"), cell: ({ label }) => label },
    { id: "before", head: t("without"), cell: (row) => format(row, row.before) },
    { id: "after", head: t("with"), tone: "strong", cell: (row) => format(row, row.after) },
    {
      id: "change",
      head: t("change"),
      tone: "muted",
      cell: (row) =>
        row.before === null || row.after === null ? NO_ANSWER : format(row, row.after - row.before, true),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function PreviewChart({ preview }: { readonly preview: WeightPreview }) {
  const t = useTranslations("admin.weights.preview");
  const locale = useLocale();
  const { days, levelBefore, levelAfter } = preview;
  const line = (id: "before" | "after", values: Float64Array): ChartLine => ({
    id,
    basket: id === "after" ? "ai-fund" : null,
    dash: id === "after" ? undefined : "4 3",
    variant: "net",
    isLead: id === "after",
    name: t(id === "after" ? "with" : "without"),
    shortName: t(id === "after" ? "with" : "without"),
    values,
    end: formatNumber(locale, values.at(-1) ?? Number.NaN, 2),
  });
  if (days.length < 2) return null;
  const lines = [line("before", levelBefore), ...(preview.after === null ? [] : [line("after", levelAfter)])];
  const [from, to] = [formatDay(locale, days[0] ?? null), formatDay(locale, days.at(-1) ?? null)];
  return (
    <LineChart
      id="preview"
      locale={locale}
      summary={t("summary", { from, to, before: lines[0]?.end ?? "", after: lines[1]?.end ?? NO_ANSWER })}
      days={days}
      lines={lines}
      format={{ decimals: 2 }}
      size="middle"
    />
  );
}

export function ChangePreview({ preview, error, isStale }: ChangePreviewProps) {
  const t = useTranslations("admin.weights.preview");
  if (preview === null) return <p className="text-ink-3 text-xs">{error ?? t("coming")}</p>;
  return (
    <div className={isStale ? "opacity-60" : undefined} aria-busy={isStale}>
      {error === null ? null : <p className="mt-0.5 text-loss text-xs">{error}</p>}
      {preview.after === null ? <p className="text-ink-3 text-xs">{t("noAnswer")}</p> : null}
      <PreviewChart preview={preview} />
      <PreviewFigures preview={preview} />
    </div>
  );
}
