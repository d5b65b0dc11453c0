import * as z from "zod";

const Millis = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);
const Text = z.string().max(64);

/**
 * One candle of GET /api/v3/klines: open time, open, high, low, close, base volume, close time, quote volume,
 * trades, taker base volume, taker quote volume, unused. JSON numbers arrive as decimal text.
 */
export const BinanceKline = z.tuple([Millis, Text, Text, Text, Text, Text, Millis, Text, Text, Text, Text, Text]);
export type BinanceKline = z.output<typeof BinanceKline>;

/** At most 1,000 candles, oldest first; the last one may still be running. */
export const BinanceKlines = z.array(BinanceKline).max(1000);

/** GET /api/v3/ping */
export const BinancePing = z.strictObject({});

/** The body of a refusal, e.g. {"code":-1121,"msg":"Invalid symbol."} */
export const BinanceRefusal = z.object({ code: z.string(), msg: z.string() });

const BinanceTicker = z.object({ symbol: Text, lastPrice: Text, closeTime: Millis });

/** GET /api/v3/ticker/24hr: one ticker when a symbol was requested, else all of them */
export const BinanceTickers = z.union([z.array(BinanceTicker).max(20_000), BinanceTicker]);

/** GET /api/v3/exchangeInfo, as far as it names pairs */
export const BinanceExchangeInfo = z.object({
  symbols: z.array(z.object({ symbol: Text, status: Text, baseAsset: Text, quoteAsset: Text })).max(20_000),
});
