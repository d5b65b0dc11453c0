import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { useRuleName } from "@/components/quality/use-rule-name";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { QuarantineRow } from "@/lib/contracts/quality/data-quality";
import { formatDay, formatPoints, formatUsdPrice } from "@/lib/format";

const LOOKS: Record<QuarantineRow["verdict"], Omit<BadgeProps, "children">> = {
  held: { glyph: "open", tone: "warn" },
  readmitted: { glyph: "half", tone: "good" },
  accepted: { glyph: "full", tone: "good" },
  rejected: { glyph: "square", tone: "bad" },
};

export function QuarantineTable({ rows }: { rows: readonly QuarantineRow[] }) {
  const t = useTranslations("quality.quarantine");
  const locale = useLocale();
  const ruleName = useRuleName();
  const columns: DataColumn<QuarantineRow>[] = [
    { id: "asset", head: t("asset"), cell: ({ asset }) => <AssetLink asset={asset} /> },
    { id: "day", head: t("day"), cell: ({ day }) => formatDay(locale, day) },
    { id: "provider", head: t("provider"), align: "left", priority: 2, cell: ({ provider }) => provider },
    { id: "close", head: t("close"), cell: ({ closeUsd }) => formatUsdPrice(locale, closeUsd) },
    { id: "reference", head: t("reference"), priority: 2, cell: ({ reference }) => formatUsdPrice(locale, reference) },
    { id: "measured", head: t("measured"), cell: ({ measured }) => formatPoints(locale, measured, 1) },
    { id: "threshold", head: t("threshold"), priority: 2, cell: ({ threshold }) => formatPoints(locale, threshold, 1) },
    { id: "rule", head: t("rule"), align: "left", tone: "muted", priority: 2, cell: ({ rule }) => ruleName(rule) },
    {
      id: "verdict",
      head: t("verdict"),
      align: "left",
      cell: ({ verdict }) => <Badge {...LOOKS[verdict]}>{t(`is.${verdict}`)}</Badge>,
    },
    { id: "decider", head: t("decider"), align: "left", tone: "muted", priority: 2, cell: ({ decider }) => decider },
  ];
  const rowKey = ({ asset, day, provider, closeUsd, decidedAt }: QuarantineRow): string =>
    [asset, day, provider, closeUsd, decidedAt].join(" ");
  return rows.length === 0 ? (
    <p>{t("none")}</p>
  ) : (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={rowKey} />
  );
}
