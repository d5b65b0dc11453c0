import { utcDay } from "@/lib/core/calendar/utc-day";
import {
  BinanceExchangeInfo,
  BinanceKlines,
  BinancePing,
  BinanceRefusal,
  BinanceTickers,
} from "@/lib/providers/binance/schema";
import { BINANCE_PARSER_VERSION, quoteAssetOf, toBinanceCloses } from "@/lib/providers/binance/transform";
import { createEndpoint } from "@/lib/providers/endpoint";
import type { ClassifyRefusal } from "@/lib/providers/http-reply";
import type { Capability } from "@/lib/providers/provider";
import { toQuote } from "@/lib/providers/to-quote";

const INVALID_SYMBOL = "-1121";

const classify: ClassifyRefusal = (status, body) =>
  status >= 400 && BinanceRefusal.safeParse(body).data?.code === INVALID_SYMBOL ? "unknown-symbol" : null;

/** GET /api/v3/klines; `lastOpenDay` is the newest UTC day that the body speaks of, or null. */
export const binanceKlines = createEndpoint({
  schema: BinanceKlines,
  classify,
  read: (candles, { pastMs }) => ({
    ...toBinanceCloses(candles, pastMs),
    parserVersion: BINANCE_PARSER_VERSION,
    lastOpenDay: candles.length === 0 ? null : Math.max(...candles.map(([openMs]) => utcDay(openMs))),
  }),
});

/** GET /api/v3/ticker/24hr, of one symbol or of all */
export const binanceTickers = createEndpoint({
  schema: BinanceTickers,
  classify,
  read: (body, { pastMs }) =>
    (Array.isArray(body) ? body : [body]).flatMap(({ symbol, lastPrice, closeTime }) =>
      toQuote(symbol, lastPrice, quoteAssetOf(symbol), closeTime, pastMs),
    ),
});

/** GET /api/v3/exchangeInfo */
export const binanceExchangeInfo = createEndpoint({
  schema: BinanceExchangeInfo,
  classify,
  read: ({ symbols }): readonly Capability[] =>
    symbols.map(({ symbol, baseAsset, quoteAsset, status }) => ({
      nativeId: symbol,
      base: baseAsset,
      quote: quoteAsset,
      isTrading: status === "TRADING",
    })),
});

/** GET /api/v3/ping */
export const binancePing = createEndpoint({ schema: BinancePing, classify, read: (body) => body });
