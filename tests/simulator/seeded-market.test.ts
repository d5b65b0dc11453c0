import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { DAY_MS } from "@/lib/core/calendar/utc-day";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketSource } from "@/lib/simulator/market-source";
import { createSeededMarket } from "@/lib/simulator/seeded-market";

function assetOf(market: MarketSource, id: string): MarketAsset {
  const asset = market.assets.find((one) => one.id === id);
  if (!asset) throw new RangeError(id);
  return asset;
}

function closeOf(market: MarketSource, id: string, iso: string): number {
  return Number(market.bar(assetOf(market, id), dayFromIso(iso))?.close);
}

/** daily log moves from 2024-01-01, 730 of them */
function moves(market: MarketSource, id: string): number[] {
  const asset = assetOf(market, id);
  const first = dayFromIso("2024-01-01");
  const closes = Array.from({ length: 731 }, (_, i) => Number(market.bar(asset, first + i)?.close));
  return closes.slice(1).map((close, i) => Math.log(close / Number(closes[i])));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = mean(a.map((x, i) => (x - ma) * (Number(b[i]) - mb)));
  return product / Math.sqrt(mean(a.map((x) => (x - ma) ** 2)) * mean(b.map((x) => (x - mb) ** 2)));
}

describe("the same seed is the same market", () => {
  it("whatever was read before, from whichever end", () => {
    const forwards = createSeededMarket(7);
    const backwards = createSeededMarket(7);
    const days = Array.from({ length: 400 }, (_, i) => dayFromIso("2025-01-01") + i);
    const read = (market: MarketSource, order: readonly number[]) =>
      new Map(order.map((day) => [day, market.assets.map((asset) => market.bar(asset, day))]));
    const [a, b] = [read(forwards, days), read(backwards, days.toReversed())];
    expect(days.every((day) => JSON.stringify(a.get(day)) === JSON.stringify(b.get(day)))).toBe(true);
  });
  it("and another seed is another market", () => {
    expect(closeOf(createSeededMarket(1), "BTC", "2026-03-18")).not.toBe(
      closeOf(createSeededMarket(2), "BTC", "2026-03-18"),
    );
  });
});

describe("it looks like the real one", () => {
  const market = createSeededMarket(1);

  it("every asset that has begun and not ended has a price on 2024-07-16, and none before its first day", () => {
    const day = dayFromIso("2024-07-16");
    const priced = market.assets.filter((asset) => market.bar(asset, day) !== null).map(({ id }) => id);
    expect(priced).toContain("RNDR");
    expect(priced).not.toContain("RENDER");
    expect(priced).not.toContain("AGIX");
    expect(priced).not.toContain("IP");
    expect(market.assets).toHaveLength(63);
  });
  it.each([
    ["RNDR", "2024-07-21", "RENDER", "2024-07-22"],
    ["OM", "2026-03-02", "MANTRA", "2026-03-03"],
  ])("%s ends on %s, %s begins on %s", (old, lastIso, next, firstIso) => {
    expect(market.bar(assetOf(market, old), dayFromIso(lastIso))).not.toBeNull();
    expect(market.bar(assetOf(market, old), dayFromIso(lastIso) + 1)).toBeNull();
    expect(market.bar(assetOf(market, next), dayFromIso(firstIso) - 1)).toBeNull();
    expect(market.bar(assetOf(market, next), dayFromIso(firstIso))).not.toBeNull();
  });
  it("MATIC and POL cost the same while both trade, and MKR is 24,000 SKY", () => {
    expect(closeOf(market, "MATIC", "2024-09-07")).toBe(closeOf(market, "POL", "2024-09-07"));
    expect(closeOf(market, "MKR", "2025-05-19") / closeOf(market, "SKY", "2025-05-19")).toBeCloseTo(24_000, 0);
  });
  it("coins move together, and coins of one track more so", () => {
    const [near, tao, doge] = [moves(market, "NEAR"), moves(market, "TAO"), moves(market, "DOGE")];
    expect(correlation(near, doge)).toBeGreaterThan(0.3);
    expect(correlation(near, tao)).toBeGreaterThan(correlation(near, doge));
    expect(correlation(near, tao)).toBeLessThan(0.95);
  });
  it("its tails are fatter than a normal's: kurtosis above 3", () => {
    const eth = moves(market, "ETH");
    const mean = eth.reduce((sum, x) => sum + x, 0) / eth.length;
    const moment = (p: number) => eth.reduce((sum, x) => sum + (x - mean) ** p, 0) / eth.length;
    expect(moment(4) / moment(2) ** 2).toBeGreaterThan(3.3);
  });
  it("prices stay plausible for years: BTC between 10,000 and 500,000 from 2023 to 2030, for ten seeds", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const other = createSeededMarket(seed);
      for (let day = dayFromIso("2023-01-01"); day < dayFromIso("2030-01-01"); day += 30) {
        const close = Number(other.bar(assetOf(other, "BTC"), day)?.close);
        expect(close, `seed ${seed}`).toBeGreaterThan(10_000);
        expect(close, `seed ${seed}`).toBeLessThan(500_000);
      }
    }
  });
});

describe("inside a day", () => {
  const market = createSeededMarket(3);
  const tao = assetOf(market, "TAO");
  const day = dayFromIso("2026-03-18");

  it("quotes run from the close before to the close of the day", () => {
    expect(market.quote(tao, day * DAY_MS)).toBe(market.bar(tao, day - 1)?.close);
    expect(Number(market.quote(tao, (day + 1) * DAY_MS - 1))).toBeCloseTo(Number(market.bar(tao, day)?.close), 3);
  });
  it("the high is never below the open or the close, the low never above", () => {
    for (let d = day - 300; d <= day; d++) {
      const bar = market.bar(tao, d);
      const [open, high, low, close] = [bar?.open, bar?.high, bar?.low, bar?.close].map(Number);
      expect(high).toBeGreaterThanOrEqual(Math.max(Number(open), Number(close)));
      expect(low).toBeLessThanOrEqual(Math.min(Number(open), Number(close)));
    }
  });
  it("the same moment has the same quote in another run", () => {
    const noon = day * DAY_MS + DAY_MS / 2;
    expect(createSeededMarket(3).quote(tao, noon)).toBe(market.quote(tao, noon));
  });
});
