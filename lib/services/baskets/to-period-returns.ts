import type { Figure } from "@/lib/contracts/wire/figure";
import { type Period, periodReturn } from "@/lib/core/metrics/period-return";
import { toFigure } from "@/lib/services/baskets/to-figure";

const PERIODS = { d1: "1D", m1: "1M", m3: "3M", m6: "6M", ytd: "YTD", y1: "1Y" } as const satisfies Record<
  string,
  Period
>;

/** Returns of the usual periods that end on a day. */
export type PeriodFigures = Record<keyof typeof PERIODS, Figure>;

/**
 * Returns over the usual periods, back from a day.
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`
 * @param day UTC day on which the periods end
 */
export function toPeriodReturns(closes: Float64Array, days: Int32Array, day: number): PeriodFigures {
  const figure = (period: Period): Figure => toFigure(periodReturn(closes, days, day, period));
  return {
    d1: figure(PERIODS.d1),
    m1: figure(PERIODS.m1),
    m3: figure(PERIODS.m3),
    m6: figure(PERIODS.m6),
    ytd: figure(PERIODS.ytd),
    y1: figure(PERIODS.y1),
  };
}
