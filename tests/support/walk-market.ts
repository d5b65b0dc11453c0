import { AssetCatalogue } from "@/lib/contracts/reference/asset-catalogue";
import { catalogueAssets, type MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";
import { significantDecimal } from "@/lib/simulator/printed-price";
import { normal, seededRandom } from "@/lib/simulator/seeded-random";
import catalogue from "@/prisma/seed/assets.json" with { type: "json" };

const DAY_SD = 0.04;
const DIGITS = 10;
/** The simulator lists every asset there; the store requests only those that the real one has. */
const ON_BINANCE = new Set(
  AssetCatalogue.parse(catalogue).flatMap(({ id, binanceSymbol }) => (binanceSymbol === null ? [] : [id])),
);
/** What a jump multiplies a price with: beyond a doubling, beyond a halving. */
const JUMPS = [2.4, 0.3];

/** A market of its own, with every bar at hand. */
export interface WalkMarket extends MarketSource {
  /** all four origins know these; each of them jumps once */
  readonly everywhere: readonly MarketAsset[];
  /** UTC day numbers of the jumps, by asset id */
  readonly jumps: ReadonlyMap<string, number>;
}

/**
 * Assets of the catalogue that walk at random over some days. Those that every exchange has double or halve on one day.
 * @param jumpDays UTC day numbers to pick the jumps from
 */
export function createWalkMarket(options: {
  seed: number;
  assets: number;
  firstDay: number;
  days: number;
  jumpDays: readonly number[];
}): WalkMarket {
  const { seed, firstDay, days, jumpDays } = options;
  const lastDay = firstDay + days - 1;
  const assets = catalogueAssets()
    .filter((asset) => asset.lastDay === null)
    .slice(0, options.assets)
    .map((asset) => ({ ...asset, listedDay: firstDay }));
  const everywhere = assets.filter(
    ({ id, coinbaseProduct, krakenPair }) => ON_BINANCE.has(id) && coinbaseProduct !== null && krakenPair !== null,
  );
  const jumps = new Map<string, number>();
  const walk = (asset: MarketAsset): readonly MarketBar[] => {
    const random = seededRandom(`walk/${asset.id}`, seed);
    const jumpDay = everywhere.includes(asset) ? jumpDays[Math.floor(random() * jumpDays.length)] : undefined;
    const jump = JUMPS[Math.floor(random() * JUMPS.length)] ?? 1;
    if (jumpDay !== undefined) jumps.set(asset.id, jumpDay);
    let price = 10 ** (4 * random() - 2);
    return Array.from({ length: days }, (_, t) => {
      const open = significantDecimal(price, DIGITS);
      price *= Math.exp(DAY_SD * normal(random)) * (firstDay + t === jumpDay ? jump : 1);
      const close = significantDecimal(price, DIGITS);
      const isUp = Number(open) < Number(close);
      const [high, low] = isUp ? [close, open] : [open, close];
      return { day: firstDay + t, open, high, low, close, volumeUsd: "1000000", marketCapUsd: "50000000" };
    });
  };
  const bars = new Map(assets.map((asset) => [asset.id, walk(asset)]));
  return {
    label: `walk ${seed}`,
    assets,
    everywhere,
    jumps,
    bar: ({ id }, day) => (day > lastDay ? null : (bars.get(id)?.[day - firstDay] ?? null)),
    quote: ({ id }, atMs) => bars.get(id)?.[Math.floor(atMs / 86_400_000) - firstDay]?.close ?? null,
  };
}
