import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import type { CoingeckoMarketChart } from "@/lib/providers/coingecko/schema";
import { type DailyCloses, type RowReading, toDailyCloses } from "@/lib/providers/daily-closes";

/** how far ahead of ours CoinGecko's clock may be for its newest point to be "now" */
const CLOCK_TOLERANCE_MS = 900_000;

/** Grows when a change here could turn the same body into other rows. */
export const COINGECKO_PARSER_VERSION = 2;

/** CoinGecko writes 0 for a market cap that it does not know. */
function knownCap(text: string | null | undefined): string | null {
  return text === undefined || text === null || Number(text) === 0 ? null : text;
}

/**
 * Daily chart → closes of UTC days. The point at 00:00 of a day is the close of the day BEFORE it; the newest
 * point, at "now", belongs to the running day and is left out; any other point off the day grid is rejected.
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toCoingeckoCloses(chart: CoingeckoMarketChart, nowMs: number): DailyCloses {
  const caps = new Map(chart.market_caps);
  const volumes = new Map(chart.total_volumes);
  const newestMs = chart.prices.reduce((newest, [atMs]) => Math.max(newest, atMs), 0);
  const readings = chart.prices.map(([atMs, close]): RowReading | null => {
    const isOnGrid = atMs % DAY_MS === 0;
    if (atMs === newestMs && !isOnGrid && atMs <= nowMs + CLOCK_TOLERANCE_MS) return null;
    const offGrid = isOnGrid ? null : "lies off the UTC day grid";
    return {
      day: utcDay(atMs) - 1,
      close,
      volume: volumes.get(atMs) ?? null,
      marketCap: knownCap(caps.get(atMs)),
      problem: atMs > nowMs ? "lies in the future" : offGrid,
      raw: [atMs, close],
    };
  });
  return toDailyCloses(readings, "USD");
}
