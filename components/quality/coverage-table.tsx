import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { CoverageAxis } from "@/components/quality/coverage-axis";
import { CoverageStrip, type StripAxis } from "@/components/quality/coverage-strip";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AssetCoverage } from "@/lib/contracts/quality/data-quality";
import { formatDay, formatNumber, formatPoints } from "@/lib/format";

function Last({ row }: { row: AssetCoverage }) {
  const t = useTranslations("quality.coverage");
  const locale = useLocale();
  if (row.lastPricedDay === null) return t("noPrice");
  if (row.hasEnded) return t("ended", { day: formatDay(locale, row.lastPricedDay) });
  return row.lastPricedDay === row.to ? null : t("lastPrice", { day: formatDay(locale, row.lastPricedDay) });
}

export function CoverageTable({
  caption,
  rows,
  axis,
}: {
  caption: string;
  rows: readonly AssetCoverage[];
  axis: StripAxis;
}) {
  const t = useTranslations("quality.coverage");
  const locale = useLocale();
  const count = (value: number): string => formatNumber(locale, value, 0);
  const columns: DataColumn<AssetCoverage>[] = [
    { id: "asset", head: t("asset"), width: "76px", cell: ({ asset }) => <AssetLink asset={asset} /> },
    {
      id: "strip",
      head: (
        <>
          <VisuallyHidden>{t("calendar")}</VisuallyHidden>
          <CoverageAxis axis={axis} />
        </>
      ),
      align: "left",
      cell: (row) => (
        <CoverageStrip
          axis={axis}
          spans={row.spans}
          label={t("strip", {
            asset: row.asset,
            priced: row.priced,
            expected: row.expected,
            from: formatDay(locale, row.from),
            to: formatDay(locale, row.to),
          })}
        />
      ),
    },
    { id: "share", head: t("share"), width: "64px", cell: (row) => formatPoints(locale, row.priced / row.expected, 1) },
    { id: "held", head: t("held"), width: "52px", tone: "muted", priority: 2, cell: (row) => count(row.held) },
    { id: "gaps", head: t("gaps"), width: "64px", cell: (row) => count(row.open + row.known) },
    { id: "known", head: t("known"), width: "72px", tone: "muted", priority: 2, cell: (row) => count(row.known) },
    {
      id: "last",
      head: t("last"),
      width: "168px",
      align: "left",
      tone: "muted",
      priority: 2,
      cell: (row) => <Last row={row} />,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ asset }) => asset} />;
}
