import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { FigureValue } from "@/components/figures/figure-value";
import { useSegmentNames } from "@/components/figures/use-segment-names";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { MapTile } from "@/lib/contracts/analysis/market-map";
import { formatDay, formatNumber, formatPoints } from "@/lib/format";

export function MapTable({ tiles }: { tiles: readonly MapTile[] }) {
  const t = useTranslations("map");
  const names = useSegmentNames();
  const locale = useLocale();
  const points = (value: number): string => formatPoints(locale, value, 1, { sign: true });
  const aside = ({ state, part, firstDay, return: whole }: MapTile): string => {
    if (state !== "listed")
      return firstDay === null ? t(`state.${state}`) : t("from", { day: formatDay(locale, firstDay) });
    if (part === null) return whole.value === null ? t("unpricedRange") : "";
    return t("part", { from: formatDay(locale, part.from), to: formatDay(locale, part.to), value: points(part.value) });
  };
  const columns: DataColumn<MapTile>[] = [
    {
      id: "protocol",
      head: t("protocol"),
      cell: ({ protocol, asset }) => (asset === null ? protocol : <AssetLink asset={asset}>{protocol}</AssetLink>),
    },
    {
      id: "category",
      head: t("categoryHead"),
      align: "left",
      priority: 2,
      cell: ({ category }) => names.segment(category),
    },
    { id: "group", head: t("group"), align: "left", priority: 2, cell: ({ group }) => group && names.group(group) },
    { id: "return", head: t("return"), cell: (tile) => <FigureValue figure={tile.return} format={points} /> },
    {
      id: "cap",
      head: t("cap"),
      priority: 2,
      cell: ({ marketCapUsd }) => formatNumber(locale, marketCapUsd === null ? null : marketCapUsd / 1e6, 0),
    },
    { id: "note", head: t("note"), align: "left", tone: "muted", cell: aside },
  ];
  return (
    <DataTable
      caption={t("table")}
      columns={columns}
      rows={tiles}
      rowKey={({ protocol }) => protocol}
      allColumnsLabel={t("allColumns")}
    />
  );
}
