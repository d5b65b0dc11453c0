import { type KnownSpan, knownSpan } from "@/lib/core/metrics/known-span";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/** Days in a year, everywhere: crypto trades on all of them. */
export const YEAR_DAYS = 365;

/**
 * Compound annual growth (CAGR) between the first and last known close, (N_n/N_0)^(365/calendar days) − 1.
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`
 * @param annualiseShort annualise spans under a year too; without it they have no answer
 * @returns fraction per year; −1 when the last level is 0 or less
 */
export function annualGrowth(closes: Float64Array, days: Int32Array, annualiseShort = false): Metric {
  return annualGrowthOf(knownSpan(closes), closes, days, annualiseShort);
}

/** The same when the first and last known close have been found. */
export function annualGrowthOf(
  { first, last }: KnownSpan,
  closes: Float64Array,
  days: Int32Array,
  annualiseShort = false,
): Metric {
  if (last <= first) return noMetric("too-few", 0);
  const span = days[last]! - days[first]!;
  if (span < YEAR_DAYS && !annualiseShort) return noMetric("short-history", span);
  return metric(growthPerYear(closes[last]! / closes[first]!, span / YEAR_DAYS), span);
}

/**
 * Growth per year of a wealth ratio, ratio^(1/years) − 1; −1 when everything is lost.
 * @param ratio end over start
 */
export function growthPerYear(ratio: number, years: number): number {
  return ratio <= 0 ? -1 : ratio ** (1 / years) - 1;
}

/**
 * Rate per period that compounds to a yearly one, (1 + y)^(1/A) − 1.
 * @param annual fraction per year
 * @param periodsPerYear A
 */
export function ratePerPeriod(annual: number, periodsPerYear: number): number {
  return (1 + annual) ** (1 / periodsPerYear) - 1;
}
