import { rowAtOrAfter } from "@/lib/core/prices/panel";
import { fitMarketModel, type MarketModel } from "@/lib/core/study/market-model";

/** Estimation window: this many returns … */
const ESTIMATION_DAYS = 120;
/** … that end this many days before the event (methodology, Event study). */
const ESTIMATION_GAP_DAYS = 11;
const ESTIMATION_MINIMUM = 60;

/** The widest window on either side of an event that stays clear of the estimation. */
export const MAX_WINDOW_DAYS = ESTIMATION_GAP_DAYS - 1;

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
  /** the same two of the simple form */
  readonly simpleCumulative: number;
  readonly simpleCumulativeError: number;
}

/** An event study, or why there is none. */
export interface EventStudy extends MarketModel {
  readonly days: readonly AbnormalReturn[];
  readonly reason?: "too-few" | "zero-variance";
}

/** First and last UTC day of the returns that a study of an event is estimated on. */
export function estimationSpan(eventDay: number): { readonly from: number; readonly to: number } {
  const to = eventDay - ESTIMATION_GAP_DAYS;
  return { from: to - ESTIMATION_DAYS + 1, to };
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
  const span = estimationSpan(eventDay);
  const [start, end] = [rowAtOrAfter(days, span.from), rowAtOrAfter(days, span.to + 1)];
  const model = fitMarketModel(returns.subarray(start, end), market.subarray(start, end));
  if (model.n < ESTIMATION_MINIMUM) return { ...noModel(model.n), days: [], reason: "too-few" };
  if (Number.isNaN(model.beta)) return { ...noModel(model.n), days: [], reason: "zero-variance" };
  let cumulative = 0;
  let simpleCumulative = 0;
  const found = Array.from({ length: 2 * windowDays + 1 }, (_, i): AbnormalReturn => {
    const offset = i - windowDays;
    const row = rowAtOrAfter(days, eventDay + offset);
    const isThere = days[row] === eventDay + offset;
    const [own, other] = isThere ? [returns[row]!, market[row]!] : [Number.NaN, Number.NaN];
    const [marketModel, simple] = [own - model.alpha - model.beta * other, own - other];
    cumulative += marketModel;
    simpleCumulative += simple;
    const root = Math.sqrt(i + 1);
    return {
      offset,
      marketModel,
      t: marketModel / model.standardError,
      simple,
      cumulative,
      cumulativeError: model.standardError * root,
      simpleCumulative,
      simpleCumulativeError: model.simpleError * root,
    };
  });
  return { ...model, days: found };
}

function noModel(n: number): MarketModel {
  return { alpha: Number.NaN, beta: Number.NaN, standardError: Number.NaN, simpleError: Number.NaN, n };
}
