import type { BasketId } from "@/lib/contracts/baskets/basket";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { toPeriodReturns } from "@/lib/services/baskets/to-period-returns";

/** Stored levels of a basket on consecutive days; the axis may begin before the fund does. */
export interface LevelHistory {
  readonly basket: BasketId;
  readonly name: string;
  readonly variant: SeriesRow["variant"];
  /** index points, NaN where unknown, one a day from the first day of the axis */
  readonly level: Float64Array;
}

/** The days of a comparison: where the shared history starts, and the span that is shown. */
export interface Axis {
  /** UTC day numbers, consecutive */
  readonly days: Int32Array;
  /** row of the fund's inception */
  readonly inceptionRow: number;
}

const START_USD = 10_000;

/**
 * One row of the return table, and the line it is drawn from. Periods reach back before the inception where the basket
 * has levels there; "inception" is the fund's for every row.
 */
export function toSeriesRow({ basket, name, variant, level }: LevelHistory, { days, inceptionRow }: Axis): SeriesRow {
  const shown = level.subarray(inceptionRow);
  const shownDays = days.subarray(inceptionRow);
  const startsInTime = Number.isFinite(shown[0]);
  const inception = startsInTime
    ? toFigure(cumulativeReturn(shown))
    : { value: null, reason: "short-history" as const };
  return {
    basket,
    name,
    variant,
    level: shown.slice(),
    returns: {
      ...toPeriodReturns(level, days, days.at(-1) ?? 0),
      inception,
      annualised: startsInTime ? toFigure(annualGrowth(shown, shownDays)) : inception,
    },
    growthOf10000: inception.value === null ? inception : { value: START_USD * (1 + inception.value) },
  };
}
