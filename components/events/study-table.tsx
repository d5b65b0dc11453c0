import { useLocale, useTranslations } from "next-intl";
import { VerdictBadge } from "@/components/events/verdict-badge";
import { AssetLink } from "@/components/figures/asset-link";
import { FigureValue } from "@/components/figures/figure-value";
import { MissingValue } from "@/components/figures/missing-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { EventStudyResult, StudyRow, Tested } from "@/lib/contracts/analysis/event-study";
import { formatNumber, formatPoints } from "@/lib/format";

export function StudyTable({ study }: { study: EventStudyResult }) {
  const t = useTranslations("events");
  const table = useTranslations("table");
  const locale = useLocale();
  const percent = (value: number) => formatPoints(locale, value, 2, { sign: true });
  const figure = (value: number | null, { reason }: Tested["value"], decimals: number) =>
    value === null ? <MissingValue reason={reason} /> : formatNumber(locale, value, decimals);
  const error = ({ standardError, value }: Tested) =>
    standardError === null ? <MissingValue reason={value.reason} /> : formatPoints(locale, standardError, 2);
  const other = study.model === "market" ? ("simple" as const) : ("market" as const);
  const name = (row: StudyRow) =>
    row.asset === null ? (
      t("meanRow")
    ) : (
      <AssetLink asset={row.asset}>
        {row.includes.length > 0 ? t("includes", { tickers: row.includes.join(", ") }) : null}
      </AssetLink>
    );
  const columns: DataColumn<StudyRow>[] = [
    { id: "asset", head: t("asset"), cell: name },
    {
      id: "day",
      head: t("onDay"),
      tone: "strong",
      cell: (row) => <FigureValue figure={row.onDay.value} format={percent} />,
    },
    { id: "dayError", head: t("error"), cell: (row) => error(row.onDay) },
    { id: "dayT", head: t("t"), priority: 2, cell: (row) => figure(row.onDay.t, row.onDay.value, 2) },
    { id: "dayVerdict", head: t("verdict"), align: "left", cell: (row) => <VerdictBadge tested={row.onDay} /> },
    {
      id: "other",
      head: t("other", { model: t(`models.${other}`) }),
      priority: 2,
      tone: "muted",
      cell: (row) => <FigureValue figure={row.otherModel.onDay.value} format={percent} />,
    },
    {
      id: "otherError",
      head: t("error"),
      priority: 2,
      tone: "muted",
      cell: (row) => error(row.otherModel.onDay),
    },
    {
      id: "window",
      head: t("overWindow"),
      priority: 2,
      tone: "strong",
      cell: (row) => <FigureValue figure={row.overWindow.value} format={percent} />,
    },
    { id: "windowError", head: t("error"), priority: 2, cell: (row) => error(row.overWindow) },
    {
      id: "windowVerdict",
      head: t("overVerdict"),
      align: "left",
      priority: 2,
      cell: (row) => <VerdictBadge tested={row.overWindow} />,
    },
    { id: "beta", head: t("beta"), priority: 2, tone: "muted", cell: (row) => figure(row.beta, row.onDay.value, 2) },
    { id: "n", head: t("n"), priority: 2, tone: "muted", cell: (row) => formatNumber(locale, row.n, 0) },
  ];
  const { mean } = study;
  const foot =
    mean === null ? [] : [{ id: "mean", cells: Object.fromEntries(columns.map(({ id, cell }) => [id, cell(mean)])) }];
  return (
    <DataTable
      caption={t("table")}
      columns={columns}
      rows={study.rows}
      rowKey={(row) => row.asset ?? "mean"}
      foot={foot}
      allColumnsLabel={table("allColumns")}
    />
  );
}
