import * as z from "zod";

const Seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const Text = z.string().max(64);
const Amount = Text.nullable();

/** One candle: bucket start in seconds, LOW, HIGH, open, close, base volume. Low and high come before open and close. */
const CoinbaseCandle = z.tuple([Seconds, Amount, Amount, Amount, Amount, Amount]);
export type CoinbaseCandle = z.output<typeof CoinbaseCandle>;

/** GET /products/{id}/candles: at most 300, newest first; buckets without a trade are absent */
export const CoinbaseCandles = z.array(CoinbaseCandle).max(300);

/** GET /products/{id}/ticker: the last trade */
export const CoinbaseTicker = z.object({ price: Text, time: Text });

/** GET /products */
export const CoinbaseProducts = z
  .array(
    z.object({
      id: Text,
      base_currency: Text,
      quote_currency: Text,
      status: Text,
      trading_disabled: z.boolean().optional(),
    }),
  )
  .max(20_000);

/** GET /time */
export const CoinbaseTime = z.object({ iso: Text });

/** The body of a refusal, e.g. {"message":"NotFound"} */
export const CoinbaseRefusal = z.object({ message: z.string() });
