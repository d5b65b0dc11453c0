import { DAY_S } from "@/lib/core/calendar/utc-day";
import type { Market } from "@/lib/simulator/market";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import { jsonReply, type Protocol, type SimulatedReply } from "@/lib/simulator/protocol";

const MOST_POINTS = 500;
const PREFIX = "coingecko:";

/** One coin may be two tickers in a row; the newest comes last. */
function findTickers(coin: string, market: Market): readonly MarketAsset[] {
  return market.assets
    .filter(({ coingeckoId }) => coingeckoId !== null && `${PREFIX}${coingeckoId}` === coin)
    .sort((a, b) => a.listedDay - b.listedDay);
}

/** JSON has no NaN: it becomes null. */
function jsonNumber(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function coinsOf(list: string): readonly string[] {
  return decodeURIComponent(list).split(",");
}

/** The prices at `start`, `start` + 1 day, …: the one at a midnight is the close of the day before. */
function chart(list: string, query: URLSearchParams, market: Market): SimulatedReply {
  if (query.get("period") !== "1d") return jsonReply(400, { message: "only period=1d is simulated" });
  const firstDay = Math.ceil(Number(query.get("start")) / DAY_S) - 1;
  const span = Number(query.get("span"));
  const coins = coinsOf(list);
  if (!(span >= 1) || span * coins.length > MOST_POINTS) return jsonReply(400, { message: "span is out of range" });
  const lastDay = Math.min(firstDay + span - 1, market.runningDay - 1);
  const series = coins.flatMap((coin) => {
    const assets = findTickers(coin, market);
    const prices = assets
      .flatMap((asset) => market.bars(asset, firstDay, lastDay))
      .map((bar) => ({ timestamp: (bar.day + 1) * DAY_S, price: jsonNumber(bar.close) }));
    if (prices.length === 0) return [];
    return [[coin, { symbol: assets.at(-1)?.id ?? "", confidence: 0.99, prices }] as const];
  });
  return jsonReply(200, { coins: Object.fromEntries(series) });
}

function currentPrices(list: string, market: Market): SimulatedReply {
  const coins = coinsOf(list).flatMap((coin) => {
    const asset = findTickers(coin, market).findLast(market.isTrading);
    const bar = asset ? market.bars(asset, market.runningDay, market.runningDay).at(-1) : undefined;
    if (!asset || !bar) return [];
    const timestamp = Math.floor(market.nowMs / 1000);
    return [[coin, { price: jsonNumber(bar.close), symbol: asset.id, timestamp, confidence: 0.99 }] as const];
  });
  return jsonReply(200, { coins: Object.fromEntries(coins) });
}

/** DefiLlama's coins API for keys of the form coingecko:ID. */
export const defillamaProtocol: Protocol = {
  provider: "defillama",
  reply: (path, query, market) => {
    const [, what, list = ""] = /^\/(chart|prices\/current)\/(.+)$/.exec(path) ?? [];
    if (what === "chart") return chart(list, query, market);
    if (what === "prices/current") return currentPrices(list, market);
    return jsonReply(404, { message: "Not Found" });
  },
};
