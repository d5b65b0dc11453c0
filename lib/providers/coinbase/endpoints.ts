import {
  CoinbaseCandles,
  CoinbaseProducts,
  CoinbaseRefusal,
  CoinbaseTicker,
  CoinbaseTime,
} from "@/lib/providers/coinbase/schema";
import { COINBASE_PARSER_VERSION, toCoinbaseCloses } from "@/lib/providers/coinbase/transform";
import { createEndpoint } from "@/lib/providers/endpoint";
import type { ClassifyRefusal } from "@/lib/providers/http-reply";
import type { Capability } from "@/lib/providers/provider";
import { toQuote } from "@/lib/providers/to-quote";

const classify: ClassifyRefusal = (status, body) =>
  status === 404 && CoinbaseRefusal.safeParse(body).data?.message === "NotFound" ? "unknown-symbol" : null;

function currencyOf(productId: string): string {
  return productId.slice(productId.lastIndexOf("-") + 1);
}

/** GET /products/{id}/candles with granularity=86400 */
export const coinbaseCandles = createEndpoint({
  schema: CoinbaseCandles,
  classify,
  read: (candles, { pastMs, nativeIds }) => ({
    ...toCoinbaseCloses(candles, nativeIds[0]?.endsWith("-USDT") ? "USDT" : "USD", pastMs),
    parserVersion: COINBASE_PARSER_VERSION,
  }),
});

/** GET /products/{id}/ticker; the body names no product, so exactly one must have been requested */
export const coinbaseTicker = createEndpoint({
  schema: CoinbaseTicker,
  classify,
  read: ({ price, time }, { pastMs, nativeIds: [productId = ""] }) =>
    toQuote(productId, price, currencyOf(productId), Date.parse(time), pastMs),
});

/** GET /products */
export const coinbaseProducts = createEndpoint({
  schema: CoinbaseProducts,
  classify,
  read: (products): readonly Capability[] =>
    products.map(({ id, base_currency, quote_currency, status, trading_disabled }) => ({
      nativeId: id,
      base: base_currency,
      quote: quote_currency,
      isTrading: status === "online" && trading_disabled !== true,
    })),
});

/** GET /time */
export const coinbaseTime = createEndpoint({ schema: CoinbaseTime, classify, read: (body) => body });
