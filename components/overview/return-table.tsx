import { useLocale, useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";
import { FigureValue } from "@/components/figures/figure-value";
import { SeriesSwatch } from "@/components/figures/series-swatch";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatNumber, formatPoints } from "@/lib/format";

const periods = [
  { id: "d1", priority: 2 },
  { id: "m1", priority: 1 },
  { id: "m3", priority: 2 },
  { id: "m6", priority: 2 },
  { id: "ytd", priority: 1 },
  { id: "y1", priority: 1 },
  { id: "inception", priority: 1 },
  { id: "annualised", priority: 2 },
] as const;

/** Returns of the fund, net and gross, and of the series it is compared with. Only the change of the day is coloured. */
export function ReturnTable({ overview }: { overview: FundOverview }) {
  const t = useTranslations("returns");
  const basket = useTranslations("basket");
  const shortName = useBasketNames("basket.short");
  const table = useTranslations("table");
  const locale = useLocale();
  const isFund = (row: SeriesRow) => row.basket === overview.basket;
  const name = (row: SeriesRow) => {
    const short = shortName(row.basket, row.name);
    return isFund(row) ? basket(row.variant, { name: short }) : short;
  };
  const columns: DataColumn<SeriesRow>[] = [
    {
      id: "series",
      head: t("series"),
      cell: (row) => (
        <>
          <SeriesSwatch basket={row.basket} variant={row.variant === "gross" && isFund(row) ? "gross" : "net"} />
          {name(row)}
        </>
      ),
    },
    ...periods.map(({ id, priority }) => ({
      id,
      head: t(id),
      priority,
      cell: (row: SeriesRow) => (
        <FigureValue
          figure={row.returns[id]}
          format={(value) => formatPoints(locale, value, 1, { sign: true })}
          coloured={id === "d1"}
        />
      ),
    })),
    {
      id: "growth",
      head: t("growth"),
      cell: (row) => <FigureValue figure={row.growthOf10000} format={(value) => formatNumber(locale, value, 0)} />,
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={overview.series}
      rowKey={(row) => `${row.basket} ${row.variant}`}
      isStrong={(row) => isFund(row) && row.variant === "net"}
      allColumnsLabel={table("allColumns")}
    />
  );
}
