import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { DataQuality } from "@/lib/contracts/quality/data-quality";
import { formatDay, formatPoints, formatUsdPrice } from "@/lib/format";

type Row = DataQuality["disagreement"]["rows"][number];

export function DisagreementTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("quality.disagreement");
  const locale = useLocale();
  const columns: DataColumn<Row>[] = [
    { id: "asset", head: t("asset"), cell: ({ asset }) => <AssetLink asset={asset} /> },
    { id: "day", head: t("day"), cell: ({ day }) => formatDay(locale, day) },
    { id: "spread", head: t("spread"), cell: ({ spread }) => formatPoints(locale, spread, 2) },
    {
      id: "closes",
      head: t("closes"),
      align: "left",
      tone: "muted",
      priority: 2,
      cell: ({ closes }) =>
        closes.map(({ origin, close }) => `${origin} ${formatUsdPrice(locale, Number(close))}`).join(", "),
    },
  ];
  const rowKey = ({ asset, day }: Row): string => `${asset} ${day}`;
  return rows.length === 0 ? (
    <p>{t("none")}</p>
  ) : (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={rowKey} />
  );
}
