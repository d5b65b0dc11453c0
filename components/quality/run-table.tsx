import { useLocale, useTranslations } from "next-intl";
import { runSeconds } from "@/components/quality/run-seconds";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { RunRow } from "@/lib/contracts/quality/data-quality";
import { formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";

export function RunTable({ rows }: { rows: readonly RunRow[] }) {
  const t = useTranslations("quality.run");
  const table = useTranslations("table");
  const locale = useLocale();
  const count = (value: number): string => formatNumber(locale, value, 0);
  const columns: DataColumn<RunRow>[] = [
    { id: "started", head: t("started"), cell: ({ startedAt }) => formatInstant(locale, startedAt) },
    { id: "provider", head: t("provider"), align: "left", cell: ({ provider }) => provider },
    { id: "kind", head: t("kind"), align: "left", priority: 2, cell: ({ kind }) => t(`kinds.${kind}`) },
    { id: "status", head: t("status"), align: "left", cell: ({ status }) => t(`state.${status}`) },
    { id: "seconds", head: t("seconds"), priority: 2, cell: (row) => formatNumber(locale, runSeconds(row), 1) },
    {
      id: "assets",
      head: t("assets"),
      priority: 2,
      cell: ({ assetsDone, assetsTotal }) =>
        assetsTotal === 0 ? NO_ANSWER : t("of", { done: count(assetsDone), total: count(assetsTotal) }),
    },
    { id: "read", head: t("read"), priority: 2, cell: ({ rowsRead }) => count(rowsRead) },
    { id: "added", head: t("added"), cell: ({ rowsAdded }) => count(rowsAdded) },
    { id: "rejected", head: t("rejected"), priority: 2, cell: ({ rowsRejected }) => count(rowsRejected) },
  ];
  return rows.length === 0 ? (
    <p>{t("none")}</p>
  ) : (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      allColumnsLabel={table("allColumns")}
    />
  );
}
