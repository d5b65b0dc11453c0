import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import { plainDecimal } from "@/lib/core/prices/plain-decimal";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";

/** Changes a provider's requested bars; `runningDay` is the day that has not ended. */
export type BarFault = (bars: readonly MarketBar[], runningDay: number) => readonly MarketBar[];

/** The simulated market at one moment, as a protocol sees it. */
export interface Market {
  readonly nowMs: number;
  /** UTC day number that has not ended */
  readonly runningDay: number;
  /** Assets listed by now, ended ones among them. */
  readonly assets: readonly MarketAsset[];
  isTrading(asset: MarketAsset): boolean;
  /** Days of [firstDay, lastDay] that have a price, oldest first; today's bar ends now. */
  bars(asset: MarketAsset, firstDay: number, lastDay: number): readonly MarketBar[];
  /** Decimal text, or null; moments after now have no quote. */
  quote(asset: MarketAsset, atMs: number): string | null;
}

function runningBar(source: MarketSource, asset: MarketAsset, nowMs: number): MarketBar | null {
  const day = utcDay(nowMs);
  const whole = source.bar(asset, day);
  const close = source.quote(asset, nowMs);
  if (!whole || !close) return null;
  const part = nowMs / DAY_MS - day;
  const isUp = Number(whole.open) < Number(close);
  return {
    ...whole,
    high: isUp ? close : whole.open,
    low: isUp ? whole.open : close,
    close,
    marketCapUsd: plainDecimal((Number(whole.marketCapUsd) * (Number(close) / Number(whole.close))).toFixed(0)),
    volumeUsd: plainDecimal((Number(whole.volumeUsd) * part).toFixed(2)),
  };
}

/**
 * @param nowMs the simulated moment, ms since 1970-01-01 UTC
 * @param fault applied to all requested bars
 */
export function createMarket(source: MarketSource, nowMs: number, fault?: BarFault): Market {
  const runningDay = utcDay(nowMs);
  return {
    nowMs,
    runningDay,
    assets: source.assets.filter((asset) => asset.listedDay <= runningDay),
    isTrading: (asset) => asset.lastDay === null || runningDay <= asset.lastDay,
    bars: (asset, firstDay, lastDay) => {
      const bars: MarketBar[] = [];
      const end = Math.min(lastDay, runningDay, asset.lastDay ?? runningDay);
      for (let day = Math.max(firstDay, asset.listedDay); day <= end; day++) {
        const bar = day === runningDay ? runningBar(source, asset, nowMs) : source.bar(asset, day);
        if (bar) bars.push(bar);
      }
      return fault ? fault(bars, runningDay) : bars;
    },
    quote: (asset, atMs) => (atMs <= nowMs ? source.quote(asset, atMs) : null),
  };
}
