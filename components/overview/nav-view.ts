import { denominate, firstKnown, rangeReturn, rebaseTo } from "@/components/charts/plot/series-transform";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";
import type { Denominator } from "@/lib/site/states/chart";

/** Default ids of the lines beside the lead. */
export const USUAL_LINES: readonly string[] = ["ai", "large-cap", "btc", "eth"];

/** A series as the chart needs it: levels on the shared axis. */
export type LevelSeries = Pick<SeriesRow, "basket" | "variant" | "level">;

/** A line over the chosen range, on the lead's level. */
export interface NavLine {
  readonly id: string;
  readonly basket: BasketId;
  readonly variant: "net" | "gross";
  readonly isLead: boolean;
  readonly values: Float64Array;
  /** return over the range, fraction; NaN with fewer than two known days */
  readonly change: number;
  /** first known day when it is not the range's first, else null */
  readonly startDay: IsoDay | null;
}

export interface NavViewInput {
  readonly days: readonly IsoDay[];
  readonly series: readonly LevelSeries[];
  /** basket whose net level leads; the others start at its level */
  readonly lead: BasketId;
  /** ids of the other lines, in the order shown */
  readonly shown: readonly string[];
  /** first and last index of the range */
  readonly first: number;
  readonly last: number;
  readonly denominator: Denominator;
  /** USD of one unit on `days`; null for USD itself */
  readonly rates: Float64Array | null;
}

/** Id of a series in URL and chart: the basket, with ":gross" before the fee. */
export function lineId(series: Pick<SeriesRow, "basket" | "variant">): string {
  return series.variant === "gross" ? `${series.basket}:gross` : series.basket;
}

function cut(values: Float64Array, input: NavViewInput): Float64Array {
  const slice = values.slice(input.first, input.last + 1);
  return input.rates === null ? slice : denominate(slice, input.rates.slice(input.first, input.last + 1));
}

/**
 * The lines of the NAV chart: cut to the range, put into the unit, set to the lead's level on the first day both are
 * known. A basket measured in itself is left out.
 * @returns lead first, then `shown`; lines without a value in the range are left out
 */
export function navLines(input: NavViewInput): NavLine[] {
  const lead = input.series.find((series) => series.basket === input.lead && series.variant === "net");
  if (!lead) return [];
  const level = cut(lead.level, input);
  const others = input.shown.flatMap(
    (id) => input.series.find((series) => lineId(series) === id && series !== lead) ?? [],
  );
  const rest = others.filter((series) => series.basket !== input.denominator);
  const toLine = (series: LevelSeries, values: Float64Array): NavLine => {
    const start = firstKnown(values);
    return {
      id: lineId(series),
      basket: series.basket,
      variant: series.variant,
      isLead: series === lead,
      values,
      change: rangeReturn(values),
      startDay: start > 0 ? (input.days[input.first + start] ?? null) : null,
    };
  };
  return [
    toLine(lead, level),
    ...rest.map((series) => toLine(series, rebased(cut(series.level, input), level))),
  ].filter((line) => firstKnown(line.values) >= 0);
}

function rebased(values: Float64Array, lead: Float64Array): Float64Array {
  const { values: scaled, start } = rebaseTo(values, lead);
  return scaled.map((value, t) => (t < start ? Number.NaN : value));
}

/** Decimals that keep four figures of a small level (0.0003127 → 7) and two of a level from 1 up. */
export function levelDecimals(level: number): number {
  if (!(level > 0) || level >= 1) return 2;
  return Math.min(8, 3 - Math.floor(Math.log10(level)));
}
