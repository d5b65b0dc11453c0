import { mean } from "@/lib/core/metrics/moments";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { completePairs } from "@/lib/core/metrics/returns";
import { rowAtOrAfter } from "@/lib/core/price-panel";

/** Estimation window: this many returns … */
const ESTIMATION_DAYS = 120;
/** … that end this many days before the event (methodology, Event study). */
const ESTIMATION_GAP_DAYS = 11;
const ESTIMATION_MINIMUM = 60;

/** Abnormal return of one day around an event; fractions. */
export interface AbnormalReturn {
  /** days from the event, 0 on its day */
  readonly offset: number;
  /** r − (α + β·m); NaN where a return is unknown */
  readonly marketModel: number;
  /** marketModel over the standard error of a day */
  readonly t: number;
  /** r − m */
  readonly simple: number;
  /** sum of marketModel from the window's first day; NaN once a day is unknown */
  readonly cumulative: number;
  /** standard error of the cumulative return, s·√k */
  readonly cumulativeError: number;
}

/** An event study, or why there is none. */
export interface EventStudy {
  readonly alpha: number;
  readonly beta: number;
  /** standard error of one day, √(SSE/(n − 2)) */
  readonly standardError: number;
  /** returns that the model was estimated on */
  readonly n: number;
  readonly days: readonly AbnormalReturn[];
  readonly reason?: "too-few" | "zero-variance";
}

interface Line {
  readonly alpha: number;
  readonly beta: number;
  readonly standardError: number;
}

/** Ordinary least squares of y on x; undefined when x is constant. */
function fit(x: Float64Array, y: Float64Array): Line | undefined {
  const { returns: own, benchmark, covariance } = pairMoments(y, x);
  if (benchmark.variance === 0) return undefined;
  const beta = covariance / benchmark.variance;
  const alpha = own.mean - beta * benchmark.mean;
  const squares = y.map((value, i) => (value - alpha - beta * x[i]!) ** 2);
  return { alpha, beta, standardError: Math.sqrt((mean(squares) * y.length) / (y.length - 2)) };
}

/**
 * Market-model event study (C. MacKinlay, "Event Studies in Economics and Finance", 1997): abnormal returns around a
 * day against a line estimated on the 120 days that end 11 days before it, with the simple form r − m beside them.
 * @param returns simple daily returns on the axis, NaN where unknown
 * @param market returns of the benchmark on the same rows
 * @param days ascending UTC day numbers, in step with both
 * @param eventDay UTC day number
 * @param windowDays k: the window runs from −k to +k
 * @returns reason too-few when under 60 estimation days are known; then no day has an answer
 * @throws RangeError when the columns differ in length
 */
export function eventStudy(
  returns: Float64Array,
  market: Float64Array,
  days: Int32Array,
  eventDay: number,
  windowDays: number,
): EventStudy {
  if (returns.length !== days.length || market.length !== days.length) {
    throw new RangeError("returns, market and days stand on the same rows");
  }
  const end = rowAtOrAfter(days, eventDay - ESTIMATION_GAP_DAYS + 1);
  const start = rowAtOrAfter(days, eventDay - ESTIMATION_GAP_DAYS + 1 - ESTIMATION_DAYS);
  const known = completePairs(returns.subarray(start, end), market.subarray(start, end));
  const n = known.returns.length;
  const none = { alpha: Number.NaN, beta: Number.NaN, standardError: Number.NaN, n, days: [] };
  if (n < ESTIMATION_MINIMUM) return { ...none, reason: "too-few" };
  const line = fit(known.benchmark, known.returns);
  if (line === undefined) return { ...none, reason: "zero-variance" };
  let cumulative = 0;
  const found = Array.from({ length: 2 * windowDays + 1 }, (_, i): AbnormalReturn => {
    const offset = i - windowDays;
    const row = rowAtOrAfter(days, eventDay + offset);
    const isThere = days[row] === eventDay + offset;
    const [own, other] = isThere ? [returns[row]!, market[row]!] : [Number.NaN, Number.NaN];
    const marketModel = own - line.alpha - line.beta * other;
    cumulative += marketModel;
    const cumulativeError = line.standardError * Math.sqrt(i + 1);
    return {
      offset,
      marketModel,
      t: marketModel / line.standardError,
      simple: own - other,
      cumulative,
      cumulativeError,
    };
  });
  return { ...line, n, days: found };
}
