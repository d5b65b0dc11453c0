import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SumBar, type SumBarProps } from "@/components/attribution/sum-bar";
import { SumCheck } from "@/components/attribution/sum-check";
import { layWaterfall } from "@/components/attribution/waterfall";
import { FigureValue } from "@/components/figures/figure-value";
import { MissingValue } from "@/components/figures/missing-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Contributions } from "@/lib/contracts/analysis/contribution";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { formatPoints } from "@/lib/format";

/** A part of the return. Its details are shares of the part and are not added to the sum again. */
export interface ContributionPart {
  readonly id: string;
  readonly name: ReactNode;
  /** fraction; null where a price is missing */
  readonly contribution: number | null;
  readonly details?: readonly ContributionPart[];
}

interface Row extends Omit<ContributionPart, "details"> {
  readonly bar: Pick<SumBarProps, "start" | "end" | "tone">;
}

/** Trading costs appear only where some were paid; the fee always, so that a reader sees that it is included. */
function withCosts(parts: readonly ContributionPart[], { cost, fee }: Contributions, names: Record<string, string>) {
  const costs = cost.value === 0 ? [] : [{ id: "cost", name: names["cost"], contribution: cost.value }];
  return [...parts, ...costs, { id: "fee", name: names["fee"], contribution: fee.value }];
}

function toRows(parts: readonly ContributionPart[]): { rows: Row[]; low: number; high: number; sum: number | null } {
  const { bars, low, high } = layWaterfall(parts.map((part) => part.contribution));
  const rows = parts.flatMap(({ details = [], ...part }, i): Row[] => {
    const { start = 0, end = 0 } = bars[i] ?? {};
    const inner = layWaterfall(details.map((detail) => detail.contribution)).bars;
    return [
      { ...part, bar: { start, end, tone: part.id === "fee" || part.id === "cost" ? "fee" : "part" } },
      ...details.map((detail, d): Row => {
        const place = { start: start + (inner[d]?.start ?? 0), end: start + (inner[d]?.end ?? 0) };
        return { ...detail, bar: { ...place, tone: "group" } };
      }),
    ];
  });
  const isKnown = parts.every((part) => part.contribution !== null);
  return { rows, low, high, sum: isKnown ? (bars.at(-1)?.end ?? 0) : null };
}

export interface ContributionBarsProps {
  caption: string;
  basket: BasketId;
  moved: Contributions;
  parts: readonly ContributionPart[];
  head: string;
}

/** A waterfall: the parts of a return, the fee among them, down to the net return that they sum to. */
export function ContributionBars({ caption, basket, moved, parts, head }: ContributionBarsProps) {
  const t = useTranslations("attribution");
  const locale = useLocale();
  const points = (value: number) => formatPoints(locale, value, 2, { sign: true });
  const all = withCosts(parts, moved, { cost: t("cost"), fee: t("fee") });
  const { rows, low, high, sum } = toRows(all);
  const bar = (place: Pick<SumBarProps, "start" | "end" | "tone">) => (
    <SumBar {...place} low={low} high={high} basket={basket} />
  );
  const columns: DataColumn<Row>[] = [
    { id: "part", head, cell: (row) => row.name },
    { id: "bar", head: t("bar"), width: "44%", cell: (row) => (row.contribution === null ? null : bar(row.bar)) },
    {
      id: "points",
      head: t("points"),
      cell: (row) => (row.contribution === null ? <MissingValue reason="no-price" /> : points(row.contribution)),
    },
  ];
  const net = moved.net.value;
  const foot = {
    id: "net",
    cells: {
      part: t("net"),
      bar: net === null ? null : bar({ start: 0, end: net, tone: "total" }),
      points: <FigureValue figure={moved.net} format={points} />,
    },
  };
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} foot={[foot]} />
      <SumCheck sum={sum} target={net} name={t("netShort")} />
    </>
  );
}
