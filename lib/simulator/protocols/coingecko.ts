import { DAY_MS } from "@/lib/core/calendar/utc-day";
import type { Market } from "@/lib/simulator/market";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import { jsonReply, type Protocol, type SimulatedReply } from "@/lib/simulator/protocol";

const KEYLESS_DAYS = 365;
const BEYOND_RANGE =
  "Your request exceeds the allowed time range. Public API users are limited to querying historical data within the " +
  "past 365 days. Upgrade to a paid plan to enjoy full historical data access: https://www.coingecko.com/en/api/pricing. ";

type Point = readonly [ms: number, value: number | null];

function missing(name: string): SimulatedReply {
  return jsonReply(422, { error: `Missing parameter ${name}` });
}

/** One coin may be two tickers in a row (render-token was RNDR, then RENDER); the newest comes last. */
function findTickers(coingeckoId: string, market: Market): readonly MarketAsset[] {
  return market.assets.filter((asset) => asset.coingeckoId === coingeckoId).sort((a, b) => a.listedDay - b.listedDay);
}

function marketChart(coingeckoId: string, query: URLSearchParams, market: Market): SimulatedReply {
  const tickers = findTickers(coingeckoId, market);
  if (tickers.length === 0) return jsonReply(404, { error: "coin not found" });
  for (const name of ["vs_currency", "days"]) if (!query.get(name)) return missing(name);
  if (query.get("vs_currency") !== "usd") return jsonReply(400, { error: "invalid vs_currency" });
  const days = query.get("days") === "max" ? Number.POSITIVE_INFINITY : Number(query.get("days"));
  if (!(days >= 1)) return jsonReply(400, { error: "invalid days" });
  if (days > KEYLESS_DAYS) {
    const timestamp = new Date(market.nowMs).toISOString().replace("Z", "+00:00");
    return jsonReply(401, { error: { status: { timestamp, error_code: 10012, error_message: BEYOND_RANGE } } });
  }
  // The point at 00:00 of a day is the close of the day before; the one at "now" repeats the running day.
  const bars = tickers.flatMap((asset) => market.bars(asset, market.runningDay - days, market.runningDay));
  const column = (field: "close" | "marketCapUsd" | "volumeUsd"): Point[] =>
    bars.map((bar) => {
      const value = Number(bar[field]);
      const atMs = bar.day >= market.runningDay ? market.nowMs : (bar.day + 1) * DAY_MS;
      return [atMs, Number.isFinite(value) ? value : null];
    });
  return jsonReply(200, {
    prices: column("close"),
    market_caps: column("marketCapUsd"),
    total_volumes: column("volumeUsd"),
  });
}

interface CoinNow {
  readonly asset: MarketAsset;
  readonly price: number;
  readonly before: number;
  readonly high: number;
  readonly low: number;
  readonly marketCap: number;
  readonly marketCapBefore: number;
  readonly volume: number;
}

function findCoinNow(coingeckoId: string, market: Market): CoinNow | null {
  const asset = findTickers(coingeckoId, market).findLast(market.isTrading);
  if (!asset) return null;
  const bars = market.bars(asset, market.runningDay - 1, market.runningDay);
  const last = bars.find(({ day }) => day === market.runningDay);
  const first = bars.find(({ day }) => day < market.runningDay) ?? last;
  if (!last || !first) return null;
  return {
    asset,
    price: Number(last.close),
    before: Number(market.quote(asset, market.nowMs - DAY_MS) ?? first.open),
    high: Math.max(...bars.map((bar) => Number(bar.high))),
    low: Math.min(...bars.map((bar) => Number(bar.low))),
    marketCap: Number(last.marketCapUsd),
    marketCapBefore: Number(first.marketCapUsd),
    volume: Number(last.volumeUsd),
  };
}

function percent(now: number, before: number): number {
  return before > 0 ? (now / before - 1) * 100 : 0;
}

function idsOf(query: URLSearchParams): readonly string[] {
  return (query.get("ids") ?? "").split(",").map((id) => id.trim());
}

function simplePrice(query: URLSearchParams, market: Market): SimulatedReply {
  for (const name of ["ids", "vs_currencies"]) if (!query.get(name)) return missing(name);
  const isUsd = (query.get("vs_currencies") ?? "").split(",").includes("usd");
  const wants = (name: string) => query.get(name) === "true";
  const entries = idsOf(query).flatMap((id) => {
    const coin = findCoinNow(id, market);
    if (!coin) return [];
    const entry: Record<string, number> = isUsd ? { usd: coin.price } : {};
    if (isUsd && wants("include_market_cap")) entry["usd_market_cap"] = coin.marketCap;
    if (isUsd && wants("include_24hr_vol")) entry["usd_24h_vol"] = coin.volume;
    if (isUsd && wants("include_24hr_change")) entry["usd_24h_change"] = percent(coin.price, coin.before);
    if (wants("include_last_updated_at")) entry["last_updated_at"] = Math.floor(market.nowMs / 1000);
    return [[id, entry] as const];
  });
  return jsonReply(200, Object.fromEntries(entries));
}

function toMarketRow(coin: CoinNow, rank: number, market: Market) {
  const { asset, price, before, marketCap, marketCapBefore } = coin;
  const supply = price > 0 ? Math.round(marketCap / price) : null;
  return {
    id: asset.coingeckoId,
    symbol: asset.id.toLowerCase(),
    name: asset.name,
    image: "",
    current_price: price,
    market_cap: marketCap,
    market_cap_rank: rank,
    fully_diluted_valuation: marketCap,
    total_volume: coin.volume,
    high_24h: coin.high,
    low_24h: coin.low,
    price_change_24h: price - before,
    price_change_percentage_24h: percent(price, before),
    market_cap_change_24h: marketCap - marketCapBefore,
    market_cap_change_percentage_24h: percent(marketCap, marketCapBefore),
    circulating_supply: supply,
    total_supply: supply,
    max_supply: null,
    ath: null,
    ath_change_percentage: null,
    ath_date: null,
    atl: null,
    atl_change_percentage: null,
    atl_date: null,
    roi: null,
    last_updated: new Date(market.nowMs).toISOString(),
  };
}

function markets(query: URLSearchParams, market: Market): SimulatedReply {
  if (!query.get("vs_currency")) return missing("vs_currency");
  const all = [...new Set(market.assets.map((asset) => asset.coingeckoId).filter((id) => id !== null))];
  const ids = query.has("ids") ? idsOf(query) : all;
  const coins = ids.map((id) => findCoinNow(id, market)).filter((coin) => coin !== null);
  const ranked = coins.sort((a, b) => b.marketCap - a.marketCap);
  const perPage = Math.min(250, Number(query.get("per_page") ?? 100));
  const start = (Number(query.get("page") ?? 1) - 1) * perPage;
  return jsonReply(200, ranked.map((coin, i) => toMarketRow(coin, i + 1, market)).slice(start, start + perPage));
}

function coinList(market: Market): SimulatedReply {
  const coins = new Map(
    market.assets.flatMap(({ coingeckoId, id, name }) =>
      coingeckoId === null ? [] : [[coingeckoId, { id: coingeckoId, symbol: id.toLowerCase(), name }] as const],
    ),
  );
  return jsonReply(200, [...coins.values()]);
}

/** CoinGecko's public API v3 without a key, daily data in USD. */
export const coingeckoProtocol: Protocol = {
  provider: "coingecko",
  reply: (path, query, market) => {
    if (path === "/api/v3/ping") return jsonReply(200, { gecko_says: "(V3) To the Moon!" });
    if (path === "/api/v3/simple/price") return simplePrice(query, market);
    if (path === "/api/v3/coins/markets") return markets(query, market);
    if (path === "/api/v3/coins/list") return coinList(market);
    const chart = /^\/api\/v3\/coins\/([a-z0-9-]+)\/market_chart$/.exec(path);
    if (chart?.[1]) return marketChart(chart[1], query, market);
    return jsonReply(404, { error: "Incorrect path. Please check https://www.coingecko.com/api/" });
  },
};
