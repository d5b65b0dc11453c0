import { useLocale, useTranslations } from "next-intl";
import { SumCheck } from "@/components/attribution/sum-check";
import { BarCell } from "@/components/figures/bar-cell";
import { useBasketNames } from "@/components/figures/basket-names";
import { MissingValue } from "@/components/figures/missing-value";
import { useSegmentNames } from "@/components/figures/use-segment-names";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { AttributionTable } from "@/lib/contracts/analysis/attribution";
import type { ContributionPage } from "@/lib/contracts/pages/contribution";
import { formatPoints } from "@/lib/format";

type Row = AttributionTable["rows"][number];

const EFFECTS = ["allocation", "selection", "interaction"] as const;

/** Sum of numbers, null where one is unknown. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

const totalOf = (row: Row): number | null => sumOf(EFFECTS.map((effect) => row[effect]));

/** Rows and columns both sum to the active return. */
export function AttributionEffects({ page }: { page: ContributionPage }) {
  const t = useTranslations("attribution");
  const basket = useBasketNames("basket.short");
  const table = useTranslations("table");
  const names = useSegmentNames();
  const locale = useLocale();
  const { attribution } = page;
  const rows = attribution.rows.toSorted((a, b) => Math.abs(totalOf(b) ?? 0) - Math.abs(totalOf(a) ?? 0));
  const totals = rows.flatMap((row) => totalOf(row) ?? []);
  const [low, high] = [Math.min(0, ...totals), Math.max(0, ...totals)];
  const points = (value: number | null, decimals = 2, sign = true) =>
    value === null ? <MissingValue reason="no-price" /> : formatPoints(locale, value, decimals, { sign });
  const columns: DataColumn<Row>[] = [
    { id: "segment", head: t("segment"), cell: (row) => names.segment(row.segment) },
    {
      id: "weight",
      head: t("weightOf", { name: basket(page.basket, page.name) }),
      priority: 2,
      cell: (row) => points(row.weight, 1, false),
    },
    {
      id: "against",
      head: t("weightOf", { name: basket(page.against, page.againstName) }),
      priority: 2,
      tone: "muted",
      cell: (row) => points(row.weightAgainst, 1, false),
    },
    ...EFFECTS.map((effect) => ({ id: effect, head: t(effect), cell: (row: Row) => points(row[effect]) })),
    {
      id: "bar",
      head: t("bar"),
      width: "24%",
      priority: 2,
      cell: (row) => <BarCell value={totalOf(row)} low={low} high={high} basket={page.basket} />,
    },
    { id: "total", head: t("total"), tone: "strong", cell: (row) => points(totalOf(row)) },
  ];
  const column = (effect: (typeof EFFECTS)[number]) => sumOf(rows.map((row) => row[effect]));
  const sum = sumOf(rows.map(totalOf));
  const foot = {
    id: "active",
    cells: {
      segment: t("active"),
      ...Object.fromEntries(EFFECTS.map((effect) => [effect, points(column(effect))])),
      total: points(attribution.active),
    },
  };
  return (
    <>
      <DataTable
        caption={t("effects")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.segment}
        foot={[foot]}
        allColumnsLabel={table("allColumns")}
      />
      <SumCheck sum={sum} target={attribution.active} name={t("activeShort")} />
    </>
  );
}
