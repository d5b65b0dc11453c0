import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { MissingPeriod } from "@/lib/contracts/quality/data-quality";
import { formatDay, formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";

export function MissingTable({ rows }: { rows: readonly MissingPeriod[] }) {
  const t = useTranslations("quality.missing");
  const locale = useLocale();
  const columns: DataColumn<MissingPeriod>[] = [
    { id: "asset", head: t("asset"), cell: ({ asset }) => <AssetLink asset={asset} /> },
    { id: "from", head: t("from"), cell: ({ from }) => formatDay(locale, from) },
    { id: "to", head: t("to"), cell: ({ to }) => formatDay(locale, to) },
    { id: "days", head: t("days"), cell: ({ days }) => formatNumber(locale, days, 0) },
    { id: "kind", head: t("kind"), align: "left", cell: ({ kind }) => t(`is.${kind}`) },
    { id: "attempts", head: t("attempts"), priority: 2, cell: ({ attempts }) => formatNumber(locale, attempts, 0) },
    {
      id: "next",
      head: t("next"),
      priority: 2,
      cell: ({ nextAskAt }) => (nextAskAt === null ? NO_ANSWER : formatInstant(locale, nextAskAt)),
    },
  ];
  const rowKey = ({ asset, from }: MissingPeriod): string => `${asset} ${from}`;
  return rows.length === 0 ? (
    <p>{t("none")}</p>
  ) : (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={rowKey} />
  );
}
