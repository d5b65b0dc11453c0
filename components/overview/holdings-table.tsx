import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { WeightBar } from "@/components/figures/bar-cell";
import { FigureValue } from "@/components/figures/figure-value";
import { MissingValue } from "@/components/figures/missing-value";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable, type FootRow } from "@/components/ui/data-table";
import { Tooltip } from "@/components/ui/tooltip";
import type { Holding } from "@/lib/contracts/levels/holding";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import type { Figure } from "@/lib/contracts/wire/figure";
import { formatPoints, formatUsdPrice } from "@/lib/format";

function StaleMark({ days }: { days: number }) {
  const t = useTranslations("holdings");
  return (
    <>
      {" "}
      <Tooltip text={t("staleNote")} label={`${t("stale", { days })}. ${t("staleNote")}`}>
        <Badge glyph="open" tone="warn">
          {t("stale", { days })}
        </Badge>
      </Tooltip>
    </>
  );
}

function useHoldingColumns(widest: number): DataColumn<Holding>[] {
  const t = useTranslations("holdings");
  const locale = useLocale();
  const percent = (value: number) => formatPoints(locale, value, 2);
  const points = (value: number) => formatPoints(locale, value, 2, { sign: true });
  const change = (id: "d1" | "m1" | "ytd", priority: 1 | 2): DataColumn<Holding> => ({
    id,
    head: t(id),
    priority,
    cell: (row) => (
      <FigureValue
        figure={row[id]}
        format={(value) => formatPoints(locale, value, 1, { sign: true })}
        coloured={id === "d1"}
      />
    ),
  });
  return [
    {
      id: "asset",
      head: t("asset"),
      cell: (row) => (
        <>
          <AssetLink asset={row.asset} isShort>
            {row.name === row.asset ? null : row.name}
          </AssetLink>
          {row.staleDays > 0 ? <StaleMark days={row.staleDays} /> : null}
        </>
      ),
    },
    {
      id: "target",
      head: t("target"),
      cell: (row) => (row.target === null ? <MissingValue reason="no-target" /> : percent(row.target)),
    },
    { id: "weight", head: t("weight"), tone: "strong", cell: (row) => percent(row.weight) },
    {
      id: "bar",
      head: t("bar"),
      align: "left",
      priority: 2,
      width: "20%",
      cell: (row) => <WeightBar weight={row.weight} target={row.target} max={widest} />,
    },
    {
      id: "drift",
      head: t("drift"),
      priority: 2,
      tone: "muted",
      cell: (row) => (row.target === null ? <MissingValue reason="no-target" /> : points(row.weight - row.target)),
    },
    {
      id: "price",
      head: t("price"),
      cell: (row) => <FigureValue figure={row.priceUsd} format={(value) => formatUsdPrice(locale, value)} />,
    },
    change("d1", 1),
    change("m1", 2),
    change("ytd", 2),
    {
      id: "contribution",
      head: t("contribution"),
      cell: (row) => <FigureValue figure={row.contribution1m} format={points} />,
    },
  ];
}

export function HoldingsTable({ overview }: { overview: FundOverview }) {
  const t = useTranslations("holdings");
  const table = useTranslations("table");
  const locale = useLocale();
  const { holdings, series, basket } = overview;
  const widest = Math.max(0, ...holdings.flatMap((row) => [row.weight, row.target ?? 0]));
  const columns = useHoldingColumns(widest);
  const gross = series.find((row) => row.basket === basket && row.variant === "gross");
  const change = (figure: Figure | undefined, decimals: number) => (
    <FigureValue
      figure={figure ?? { value: null }}
      format={(value) => formatPoints(locale, value, decimals, { sign: true })}
    />
  );
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const total: FootRow = {
    id: "total",
    cells: {
      asset: t("total"),
      target: formatPoints(locale, sum(holdings.map((row) => row.target)), 2),
      weight: formatPoints(locale, sum(holdings.map((row) => row.weight)), 2),
      d1: change(gross?.returns.d1, 1),
      m1: change(gross?.returns.m1, 1),
      ytd: change(gross?.returns.ytd, 1),
      contribution: change(gross?.returns.m1, 2),
    },
  };
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={holdings}
      rowKey={(row) => row.asset}
      foot={[total]}
      allColumnsLabel={table("allColumns")}
    />
  );
}
