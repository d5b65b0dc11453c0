import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { BarCell } from "@/components/figures/bar-cell";
import { FigureValue } from "@/components/figures/figure-value";
import { MissingValue } from "@/components/figures/missing-value";
import { type DataColumn, DataTable, type FootRow } from "@/components/ui/data-table";
import type { ContributionRow } from "@/lib/contracts/analysis/contribution-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatPoints } from "@/lib/format";

/** What each constituent, held or gone, added to the return since inception; bars share one zero line, rows add up. */
export function ContributionTable({ overview }: { overview: FundOverview }) {
  const t = useTranslations("contribution");
  const locale = useLocale();
  const points = (value: number) => formatPoints(locale, value, 2, { sign: true });
  const contributions = overview.contributions.flatMap((row) => (row.contribution === null ? [] : [row.contribution]));
  const min = Math.min(0, ...contributions);
  const max = Math.max(0, ...contributions);
  const aside = (row: ContributionRow) =>
    [row.includes.length > 0 ? t("includes", { tickers: row.includes.join(", ") }) : "", row.isHeld ? "" : t("left")]
      .filter(Boolean)
      .join(", ");
  const columns: DataColumn<ContributionRow>[] = [
    { id: "asset", head: t("asset"), cell: (row) => <AssetLink asset={row.asset}>{aside(row)}</AssetLink> },
    {
      id: "bar",
      head: t("bar"),
      width: "42%",
      cell: (row) => (row.contribution === null ? null : <BarCell value={row.contribution} low={min} high={max} />),
    },
    {
      id: "points",
      head: t("points"),
      cell: (row) => (row.contribution === null ? <MissingValue reason="no-price" /> : points(row.contribution)),
    },
  ];
  const total = (id: "gross" | "fee" | "net"): FootRow => ({
    id,
    tone: id === "fee" ? "muted" : "strong",
    cells: { asset: t(id), points: <FigureValue figure={overview.totals[id]} format={points} /> },
  });
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={overview.contributions}
      rowKey={(row) => row.asset}
      foot={[total("gross"), total("fee"), total("net")]}
      hideHead
    />
  );
}
