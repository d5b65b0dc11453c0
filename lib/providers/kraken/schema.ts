import * as z from "zod";

const Seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const Text = z.string().max(64);

/** One candle: start in seconds, open, high, low, close, volume-weighted average, base volume, trades. */
const KrakenCandle = z.tuple([Seconds, Text, Text, Text, Text, Text, Text, Text]);
export type KrakenCandle = z.output<typeof KrakenCandle>;

/**
 * GET /0/public/OHLC. The candles are under the pair's canonical name, whatever name was requested; the last one is
 * the running day.
 */
export const KrakenOhlc = z.object({
  result: z
    .record(Text, z.union([z.array(KrakenCandle).max(1000), Seconds]))
    .refine((result) => Object.values(result).filter(Array.isArray).length === 1, "holds not exactly one pair"),
});

/** GET /0/public/Ticker: `c` is the last trade's [price, volume] */
export const KrakenTickers = z.object({ result: z.record(Text, z.object({ c: z.tuple([Text, Text]) })) });

/** GET /0/public/AssetPairs */
export const KrakenAssetPairs = z.object({
  result: z.record(Text, z.object({ base: Text, quote: Text, status: Text.optional() })),
});

/** GET /0/public/Time */
export const KrakenTime = z.object({ result: z.object({ unixtime: Seconds }) });

/** Kraken refuses with HTTP 200 and messages such as "EQuery:MissingValue asset pair"; warnings begin with W. */
export const KrakenErrors = z.object({ error: z.array(z.string()) });
