import { useLocale, useTranslations } from "next-intl";
import { useCauseName } from "@/components/quality/use-cause-name";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { RestatementRow } from "@/lib/contracts/quality/data-quality";
import { formatDay, formatInstant, formatNumber } from "@/lib/format";

export function RestatementTable({ rows }: { rows: readonly RestatementRow[] }) {
  const t = useTranslations("quality.restatement");
  const locale = useLocale();
  const causeName = useCauseName();
  const columns: DataColumn<RestatementRow>[] = [
    { id: "recorded", head: t("recorded"), cell: ({ recordedAt }) => formatInstant(locale, recordedAt) },
    { id: "basket", head: t("basket"), align: "left", cell: ({ basket }) => basket },
    { id: "kind", head: t("kind"), align: "left", cell: ({ kind }) => t(`is.${kind}`) },
    { id: "cause", head: t("cause"), align: "left", tone: "muted", priority: 2, cell: ({ cause }) => causeName(cause) },
    { id: "days", head: t("days"), cell: ({ days }) => formatNumber(locale, days, 0) },
    { id: "from", head: t("from"), priority: 2, cell: ({ from }) => formatDay(locale, from) },
    { id: "to", head: t("to"), priority: 2, cell: ({ to }) => formatDay(locale, to) },
    {
      id: "worst",
      head: t("worst"),
      priority: 2,
      cell: ({ worst }) => `${formatNumber(locale, worst.before, 4)} → ${formatNumber(locale, worst.after, 4)}`,
    },
  ];
  return rows.length === 0 ? (
    <p>{t("none")}</p>
  ) : (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
