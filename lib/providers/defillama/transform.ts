import { DAY_S } from "@/lib/core/calendar/utc-day";
import { type DailyCloses, type RowReading, toDailyCloses } from "@/lib/providers/daily-closes";
import type { ChartPoint } from "@/lib/providers/defillama/schema";

/** How far from midnight a point may lie and still be the close, s; the client asks for no wider search. */
export const SEARCH_WIDTH_S = 600;

/** Below this DefiLlama itself does not trust a price (it drops such coins from its own sums). */
export const LEAST_CONFIDENCE = 0.9;

/** Grows when a change here could turn the same body into other rows. */
export const DEFILLAMA_PARSER_VERSION = 1;

/**
 * Chart points → closes of UTC days. A point is the price nearest to a midnight, and the midnight at the start of a
 * day is the close of the day BEFORE it.
 * @param confidence 0..1 as text, of the whole series; absent counts as trusted
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toDefillamaCloses(
  points: readonly ChartPoint[],
  confidence: string | undefined,
  nowMs: number,
): DailyCloses {
  const isDoubtful = Number(confidence ?? "1") < LEAST_CONFIDENCE;
  const readings = points.map((point): RowReading => {
    const midnight = Math.round(point.timestamp / DAY_S);
    const isNear = Math.abs(point.timestamp - midnight * DAY_S) <= SEARCH_WIDTH_S;
    const doubt = isDoubtful ? `confidence ${confidence} is below ${LEAST_CONFIDENCE}` : null;
    const problem = isNear ? doubt : "lies off the UTC day grid";
    return {
      day: midnight - 1,
      close: point.price,
      volume: null,
      marketCap: null,
      problem: Math.max(point.timestamp, midnight * DAY_S) * 1000 > nowMs ? "lies in the future" : problem,
      raw: point,
    };
  });
  return toDailyCloses(readings, "USD");
}
