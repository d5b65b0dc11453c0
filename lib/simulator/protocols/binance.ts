import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import type { Market } from "@/lib/simulator/market";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketBar } from "@/lib/simulator/market-source";
import { eightDecimals } from "@/lib/simulator/printed-price";
import { jsonReply, type Protocol, type SimulatedReply } from "@/lib/simulator/protocol";

const DEFAULT_LIMIT = 500;
const MOST = 1000;
/** USD of an average trade, for the trade count */
const TRADE_USD = 900;
const TAKER_SHARE = 0.49;

function refuse(code: number, msg: string): SimulatedReply {
  return jsonReply(400, { code, msg });
}

function malformed(name: string, rule: string): SimulatedReply {
  return refuse(-1100, `Illegal characters found in parameter '${name}'; legal range is '${rule}'.`);
}

function toCandle(bar: MarketBar): readonly (string | number)[] {
  const quoteVolume = Number(bar.volumeUsd);
  const volume = Number(bar.close) > 0 ? quoteVolume / Number(bar.close) : 0;
  const openMs = bar.day * DAY_MS;
  return [
    openMs,
    ...[bar.open, bar.high, bar.low, bar.close].map(eightDecimals),
    volume.toFixed(8),
    openMs + DAY_MS - 1,
    eightDecimals(bar.volumeUsd),
    Math.ceil(quoteVolume / TRADE_USD),
    (volume * TAKER_SHARE).toFixed(8),
    (quoteVolume * TAKER_SHARE).toFixed(8),
    "0",
  ];
}

function findAsset(symbol: string, market: Market): MarketAsset | undefined {
  return market.assets.find((asset) => asset.binanceSymbol === symbol);
}

function klines(query: URLSearchParams, market: Market): SimulatedReply {
  const symbol = query.get("symbol");
  if (!symbol) return refuse(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
  if (query.get("interval") !== "1d") return refuse(-1120, "Invalid interval.");
  for (const name of ["startTime", "endTime", "limit"]) {
    if (!/^[0-9]{0,20}$/.test(query.get(name) ?? "")) return malformed(name, "^[0-9]{1,20}$");
  }
  const asset = findAsset(symbol, market);
  if (!asset) return refuse(-1121, "Invalid symbol.");
  const limit = Math.min(MOST, Number(query.get("limit") ?? DEFAULT_LIMIT));
  const firstDay = Math.ceil(Number(query.get("startTime") ?? 0) / DAY_MS);
  const lastDay = utcDay(Number(query.get("endTime") ?? market.nowMs));
  const bars = market.bars(asset, firstDay, lastDay);
  // With a start the page is the oldest candles from there; without one, the newest.
  const page = query.has("startTime") ? bars.slice(0, limit) : bars.slice(-limit);
  return jsonReply(200, page.map(toCandle));
}

/** The last day, rolling; its extremes are those of the two calendar days that it touches. */
function ticker(asset: MarketAsset, market: Market) {
  const bars = market.bars(asset, market.runningDay - 1, market.runningDay);
  const bar = bars.find(({ day }) => day === market.runningDay);
  const last = bar ? bar.close : "0";
  const open = market.quote(asset, market.nowMs - DAY_MS) ?? bar?.open ?? "0";
  const change = Number(last) - Number(open);
  const quoteVolume = Number(bar?.volumeUsd ?? 0);
  const volume = Number(last) > 0 ? quoteVolume / Number(last) : 0;
  const count = Math.ceil(quoteVolume / TRADE_USD);
  return {
    symbol: asset.binanceSymbol,
    priceChange: change.toFixed(8),
    priceChangePercent: (Number(open) > 0 ? (change / Number(open)) * 100 : 0).toFixed(3),
    weightedAvgPrice: ((Number(last) + Number(open)) / 2).toFixed(8),
    prevClosePrice: eightDecimals(open),
    lastPrice: eightDecimals(last),
    lastQty: "1.00000000",
    bidPrice: eightDecimals(last),
    bidQty: "1.00000000",
    askPrice: eightDecimals(last),
    askQty: "1.00000000",
    openPrice: eightDecimals(open),
    highPrice: Math.max(...bars.map(({ high }) => Number(high))).toFixed(8),
    lowPrice: Math.min(...bars.map(({ low }) => Number(low))).toFixed(8),
    volume: volume.toFixed(8),
    quoteVolume: quoteVolume.toFixed(8),
    openTime: market.nowMs - DAY_MS,
    closeTime: market.nowMs,
    firstId: 1,
    lastId: count,
    count,
  };
}

const MINI_FIELDS = new Set([
  ..."symbol openPrice highPrice lowPrice lastPrice volume quoteVolume openTime closeTime firstId lastId count".split(
    " ",
  ),
]);

function miniTicker(whole: ReturnType<typeof ticker>) {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => MINI_FIELDS.has(name)));
}

function tickers(query: URLSearchParams, market: Market): SimulatedReply {
  const symbol = query.get("symbol");
  const form = query.get("type") === "MINI" ? miniTicker : (whole: ReturnType<typeof ticker>) => whole;
  if (symbol === null) {
    return jsonReply(
      200,
      market.assets.filter(market.isTrading).map((asset) => form(ticker(asset, market))),
    );
  }
  const asset = findAsset(symbol, market);
  return asset ? jsonReply(200, form(ticker(asset, market))) : refuse(-1121, "Invalid symbol.");
}

function exchangeInfo(query: URLSearchParams, market: Market): SimulatedReply {
  const isTradingOnly = query.get("symbolStatus") === "TRADING";
  const listed = market.assets.filter((asset) => !isTradingOnly || market.isTrading(asset));
  return jsonReply(200, {
    timezone: "UTC",
    serverTime: market.nowMs,
    rateLimits: [{ rateLimitType: "REQUEST_WEIGHT", interval: "MINUTE", intervalNum: 1, limit: 6000 }],
    exchangeFilters: [],
    symbols: listed.map((asset) => ({
      symbol: asset.binanceSymbol,
      status: market.isTrading(asset) ? "TRADING" : "BREAK",
      baseAsset: asset.binanceSymbol.replace(/USDT$/, ""),
      baseAssetPrecision: 8,
      quoteAsset: "USDT",
      quotePrecision: 8,
      quoteAssetPrecision: 8,
      baseCommissionPrecision: 8,
      quoteCommissionPrecision: 8,
      orderTypes: ["LIMIT", "LIMIT_MAKER", "MARKET"],
      icebergAllowed: true,
      ocoAllowed: true,
      quoteOrderQtyMarketAllowed: true,
      isSpotTradingAllowed: true,
      isMarginTradingAllowed: false,
      filters: [
        { filterType: "PRICE_FILTER", minPrice: "0.00000001", maxPrice: "1000000.00000000", tickSize: "0.00000001" },
      ],
    })),
  });
}

/**
 * Binance spot market data. An ended pair keeps its candles and is in exchangeInfo as BREAK; a pair that is not
 * listed yet is as unknown as one that never was (400, −1121).
 */
export const binanceProtocol: Protocol = {
  provider: "binance",
  reply: (path, query, market) => {
    if (path === "/api/v3/ping") return jsonReply(200, {});
    if (path === "/api/v3/klines") return klines(query, market);
    if (path === "/api/v3/ticker/24hr") return tickers(query, market);
    if (path === "/api/v3/exchangeInfo") return exchangeInfo(query, market);
    return { status: 404, headers: { "content-type": "text/html" }, body: "<html><h2>404 Not found</h2></html>" };
  },
};
