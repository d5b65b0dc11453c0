import {
  CoingeckoCoinList,
  CoingeckoMarketChart,
  CoingeckoMarkets,
  CoingeckoPing,
  CoingeckoRefusal,
  CoingeckoSimplePrice,
} from "@/lib/providers/coingecko/schema";
import { COINGECKO_PARSER_VERSION, toCoingeckoCloses } from "@/lib/providers/coingecko/transform";
import { createEndpoint } from "@/lib/providers/endpoint";
import type { ClassifyRefusal } from "@/lib/providers/http-reply";
import type { Capability } from "@/lib/providers/provider";
import { toQuote } from "@/lib/providers/to-quote";

const classify: ClassifyRefusal = (status, body) =>
  status === 404 && CoingeckoRefusal.safeParse(body).data?.error === "coin not found" ? "unknown-symbol" : null;

/** GET /api/v3/coins/{id}/market_chart with interval=daily */
export const coingeckoMarketChart = createEndpoint({
  schema: CoingeckoMarketChart,
  classify,
  read: (chart, { pastMs }) => ({ ...toCoingeckoCloses(chart, pastMs), parserVersion: COINGECKO_PARSER_VERSION }),
});

/** GET /api/v3/simple/price: an entry per known coin, in it a price per currency */
export const coingeckoSimplePrice = createEndpoint({
  schema: CoingeckoSimplePrice,
  classify,
  read: (body, { pastMs }) =>
    Object.entries(body).flatMap(([nativeId, entry]) =>
      Object.entries(entry)
        .filter(([name]) => !name.includes("_"))
        .flatMap(([currency, price]) =>
          toQuote(nativeId, price, currency.toUpperCase(), Number(entry["last_updated_at"] ?? "NaN") * 1000, pastMs),
        ),
    ),
});

/**
 * GET /api/v3/coins/markets. Its rows do not say their currency.
 * @param currency requested upper-case code
 */
export function coingeckoMarkets(currency: string) {
  return createEndpoint({
    schema: CoingeckoMarkets,
    classify,
    read: (rows, { pastMs }) =>
      rows.flatMap(({ id, current_price, last_updated }) =>
        toQuote(id, current_price, currency, Date.parse(last_updated ?? ""), pastMs),
      ),
  });
}

/** GET /api/v3/coins/list: every coin that CoinGecko follows now */
export const coingeckoCoinList = createEndpoint({
  schema: CoingeckoCoinList,
  classify,
  read: (coins): readonly Capability[] =>
    coins.map(({ id, symbol }) => ({ nativeId: id, base: symbol, quote: null, isTrading: true })),
});

/** GET /api/v3/ping */
export const coingeckoPing = createEndpoint({ schema: CoingeckoPing, classify, read: (body) => body });
