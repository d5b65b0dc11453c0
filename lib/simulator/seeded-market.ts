import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import { createDayBridge } from "@/lib/simulator/day-bridge";
import { createLogPath, type LogPath } from "@/lib/simulator/log-path";
import { catalogueAssets, type MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";
import { significantDecimal } from "@/lib/simulator/printed-price";
import { type AssetCharacter, CHARACTERS, SUCCESSIONS } from "@/lib/simulator/seeded-parameters";
import { normal, seededRandom } from "@/lib/simulator/seeded-random";

const MARKET_STEP = 0.026;
const TRACK_STEP = 0.018;
const PRICE_DIGITS = 7;
/** moments of a day that its high and low are taken from */
const LOOKS = 12;

interface AssetModel {
  readonly character: AssetCharacter;
  readonly factor: number;
  /** standard deviation of a whole day's move */
  readonly daySd: number;
  /** close in USD at the end of a UTC day */
  readonly close: (day: number) => number;
}

function createModels(seed: number): (asset: MarketAsset) => AssetModel {
  const market = createLogPath(`${seed}/market`, MARKET_STEP);
  const tracks = new Map<string, LogPath>();
  const models = new Map<string, AssetModel>();

  const track = (name: string) => {
    const path = tracks.get(name) ?? createLogPath(`${seed}/track/${name}`, TRACK_STEP);
    tracks.set(name, path);
    return path;
  };
  const create = (id: string): AssetModel => {
    const { successor, factor } = SUCCESSIONS[id] ?? { successor: id, factor: 1 };
    const character = CHARACTERS[successor];
    if (!character) throw new RangeError(`the seeded market has no character for ${id}`);
    const { anchorUsd, marketBeta, trackBeta, noise } = character;
    const trackPath = track(character.track);
    const ownPath = createLogPath(`${seed}/asset/${successor}`, noise);
    const logPrice = (day: number) => marketBeta * market(day) + trackBeta * trackPath(day) + ownPath(day);
    return {
      character,
      factor,
      daySd: Math.hypot(marketBeta * MARKET_STEP, trackBeta * TRACK_STEP, noise),
      close: (day) => factor * anchorUsd * Math.exp(logPrice(day)),
    };
  };
  return ({ id }) => {
    const model = models.get(id) ?? create(id);
    models.set(id, model);
    return model;
  };
}

/**
 * A correlated geometric market: one factor for all, one per track, fat-tailed own moves; made-up prices.
 * Every price depends on (seed, asset, moment) alone. It has no end: days to come are as fixed as those gone.
 */
export function createSeededMarket(seed: number): MarketSource {
  const assets = catalogueAssets();
  const modelOf = createModels(seed);
  const price = (value: number) => significantDecimal(value, PRICE_DIGITS);
  const isTrading = (asset: MarketAsset, day: number) =>
    day >= asset.listedDay && (asset.lastDay === null || day <= asset.lastDay);

  /** price at a part of the day, on the way from its open to its close */
  const within = (asset: MarketAsset, day: number) => {
    const { close, daySd } = modelOf(asset);
    const open = day === asset.listedDay ? close(day) : close(day - 1);
    const move = Math.log(close(day) / open);
    const bridge = createDayBridge(seededRandom(`${seed}/day/${asset.id}`, day), daySd);
    return (part: number) => open * Math.exp(move * part + bridge(part));
  };

  const bar = (asset: MarketAsset, day: number): MarketBar | null => {
    if (!isTrading(asset, day)) return null;
    const { character, factor, close } = modelOf(asset);
    const at = within(asset, day);
    const looks = Array.from({ length: LOOKS + 1 }, (_, i) => at(i / LOOKS));
    const capUsd = (close(day) / factor) * character.supply;
    const turnover = 0.04 * Math.exp(0.4 * normal(seededRandom(`${seed}/volume/${asset.id}`, day)));
    return {
      day,
      open: price(at(0)),
      high: price(Math.max(...looks)),
      low: price(Math.min(...looks)),
      close: price(close(day)),
      volumeUsd: (capUsd * turnover).toFixed(2),
      marketCapUsd: capUsd.toFixed(0),
    };
  };

  return {
    label: `seed ${seed}`,
    assets,
    bar,
    quote: (asset, atMs) => {
      const day = utcDay(atMs);
      return isTrading(asset, day) ? price(within(asset, day)(atMs / DAY_MS - day)) : null;
    },
  };
}
