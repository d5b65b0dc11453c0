import { DAY_S } from "@/lib/core/calendar/utc-day";
import type { Market } from "@/lib/simulator/market";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import { jsonReply, type Protocol, type SimulatedReply } from "@/lib/simulator/protocol";

const DEEPEST_DAYS = 720;
/** USD of an average trade, for the trade count */
const TRADE_USD = 900;

type KrakenAsset = MarketAsset & { readonly krakenPair: string };

function ok(result: unknown): SimulatedReply {
  return jsonReply(200, { error: [], result });
}

/** Kraken refuses with status 200. */
function refuse(error: string): SimulatedReply {
  return jsonReply(200, { error: [error] });
}

function listed(market: Market): readonly KrakenAsset[] {
  return market.assets.filter((asset): asset is KrakenAsset => asset.krakenPair !== null);
}

function ohlc(query: URLSearchParams, market: Market): SimulatedReply {
  const asset = listed(market).find(({ krakenPair }) => krakenPair === query.get("pair"));
  if (!asset) return refuse("EQuery:MissingValue asset pair");
  if (query.get("interval") !== "1440") return refuse("EGeneral:Invalid arguments:interval");
  const since = Math.ceil((Number(query.get("since") ?? 0) + 1) / DAY_S);
  const firstDay = Math.max(since, market.runningDay - DEEPEST_DAYS + 1);
  const rows = market.bars(asset, firstDay, market.runningDay).map((bar) => {
    const close = Number(bar.close);
    const volume = close > 0 ? Number(bar.volumeUsd) / close : 0;
    const count = Math.ceil(Number(bar.volumeUsd) / TRADE_USD);
    return [bar.day * DAY_S, bar.open, bar.high, bar.low, bar.close, bar.close, volume.toFixed(8), count];
  });
  return ok({ [asset.krakenPair]: rows, last: (market.runningDay - 1) * DAY_S });
}

function tickerOf(asset: KrakenAsset, market: Market) {
  const bar = market.bars(asset, market.runningDay, market.runningDay).at(-1);
  if (!bar) return [];
  const volume = (Number(bar.volumeUsd) / Number(bar.close)).toFixed(8);
  const count = Math.ceil(Number(bar.volumeUsd) / TRADE_USD);
  const ticker = {
    a: [bar.close, "1", "1.000"],
    b: [bar.close, "1", "1.000"],
    c: [bar.close, "1.00000000"],
    v: [volume, volume],
    p: [bar.close, bar.close],
    t: [count, count],
    l: [bar.low, bar.low],
    h: [bar.high, bar.high],
    o: bar.open,
  };
  return [[asset.krakenPair, ticker] as const];
}

function tickers(query: URLSearchParams, market: Market): SimulatedReply {
  const trading = listed(market).filter(market.isTrading);
  const requestedPairs = query.get("pair")?.split(",");
  const tradedPairs = new Set(trading.map(({ krakenPair }) => krakenPair));
  if (requestedPairs?.some((pair) => !tradedPairs.has(pair))) return refuse("EQuery:MissingValue asset pair");
  const wanted = trading.filter(({ krakenPair }) => requestedPairs?.includes(krakenPair) ?? true);
  return ok(Object.fromEntries(wanted.flatMap((asset) => tickerOf(asset, market))));
}

function assetPairs(market: Market): SimulatedReply {
  const pairs = listed(market).map((asset) => {
    const [base, quote] = asset.krakenPair.split("/");
    const status = market.isTrading(asset) ? "online" : "cancel_only";
    const names = { altname: `${base}${quote}`, wsname: asset.krakenPair };
    return [
      asset.krakenPair,
      { ...names, aclass_base: "currency", base, aclass_quote: "currency", quote, lot: "unit", status },
    ] as const;
  });
  return ok(Object.fromEntries(pairs));
}

/** Kraken's public market data under display names (assetVersion=1), daily candles only. */
export const krakenProtocol: Protocol = {
  provider: "kraken",
  reply: (path, query, market) => {
    if (path === "/0/public/Time") {
      const unixtime = Math.floor(market.nowMs / 1000);
      return ok({ unixtime, rfc1123: new Date(market.nowMs).toUTCString() });
    }
    if (path === "/0/public/OHLC") return ohlc(query, market);
    if (path === "/0/public/Ticker") return tickers(query, market);
    if (path === "/0/public/AssetPairs") return assetPairs(market);
    return refuse("EGeneral:MissingValue method");
  },
};
