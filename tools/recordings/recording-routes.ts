import * as z from "zod";
import { binanceExchangeInfo, binanceKlines, binancePing, binanceTickers } from "@/lib/providers/binance/endpoints";
import { coinbaseCandles, coinbaseProducts, coinbaseTicker, coinbaseTime } from "@/lib/providers/coinbase/endpoints";
import {
  coingeckoCoinList,
  coingeckoMarketChart,
  coingeckoMarkets,
  coingeckoPing,
  coingeckoSimplePrice,
} from "@/lib/providers/coingecko/endpoints";
import { defillamaChart, defillamaPrices } from "@/lib/providers/defillama/endpoints";
import { createEndpoint, type Endpoint, type HistoryReading } from "@/lib/providers/endpoint";
import { krakenAssetPairs, krakenOhlc, krakenTickers, krakenTime } from "@/lib/providers/kraken/endpoints";
import type { Capability, Quote } from "@/lib/providers/provider";

/** The endpoint that a client would read an address with, by what comes out of it. */
export type RecordingRoute =
  | { readonly outcome: "prices"; readonly nativeIds: readonly string[]; readonly endpoint: Endpoint<HistoryReading> }
  | { readonly outcome: "quotes"; readonly nativeIds: readonly string[]; readonly endpoint: Endpoint<readonly Quote[]> }
  | {
      readonly outcome: "capabilities";
      readonly nativeIds: readonly string[];
      readonly endpoint: Endpoint<readonly Capability[]>;
    }
  | { readonly outcome: "reference"; readonly nativeIds: readonly string[]; readonly endpoint: Endpoint<unknown> };

type ToRoute = (nativeId: string, query: URLSearchParams) => RecordingRoute;

const ids = (nativeId: string) => (nativeId === "" ? [] : [nativeId]);
const prices =
  (endpoint: Endpoint<HistoryReading>): ToRoute =>
  (nativeId) => ({ outcome: "prices", nativeIds: ids(nativeId), endpoint });
const quotes =
  (endpoint: Endpoint<readonly Quote[]>): ToRoute =>
  (nativeId) => ({ outcome: "quotes", nativeIds: ids(nativeId), endpoint });
const capabilities =
  (endpoint: Endpoint<readonly Capability[]>): ToRoute =>
  () => ({ outcome: "capabilities", nativeIds: [], endpoint });
const reference =
  (endpoint: Endpoint<unknown>): ToRoute =>
  () => ({ outcome: "reference", nativeIds: [], endpoint });

/** Request paths by provider; a group in the pattern is the native id. */
const ROUTES: Readonly<Record<string, readonly (readonly [RegExp, ToRoute])[]>> = {
  binance: [
    [/^\/api\/v3\/klines$/, (_id, query) => prices(binanceKlines)(query.get("symbol") ?? "", query)],
    [/^\/api\/v3\/ticker\/24hr$/, quotes(binanceTickers)],
    [/^\/api\/v3\/exchangeInfo$/, capabilities(binanceExchangeInfo)],
    [/^\/api\/v3\/ping$/, reference(binancePing)],
  ],
  coinbase: [
    [/^\/products\/([^/]+)\/candles$/, prices(coinbaseCandles)],
    [/^\/products\/([^/]+)\/ticker$/, quotes(coinbaseTicker)],
    [/^\/products$/, capabilities(coinbaseProducts)],
    [/^\/time$/, reference(coinbaseTime)],
  ],
  kraken: [
    [/^\/0\/public\/OHLC$/, (_id, query) => prices(krakenOhlc)(query.get("pair") ?? "", query)],
    [/^\/0\/public\/Ticker$/, quotes(krakenTickers)],
    [/^\/0\/public\/AssetPairs$/, capabilities(krakenAssetPairs)],
    [/^\/0\/public\/Time$/, reference(krakenTime)],
  ],
  coingecko: [
    [/^\/api\/v3\/coins\/([^/]+)\/market_chart$/, prices(coingeckoMarketChart)],
    [/^\/api\/v3\/simple\/price$/, quotes(coingeckoSimplePrice)],
    [
      /^\/api\/v3\/coins\/markets$/,
      (_id, query) => quotes(coingeckoMarkets((query.get("vs_currency") ?? "usd").toUpperCase()))("", query),
    ],
    [/^\/api\/v3\/coins\/list$/, capabilities(coingeckoCoinList)],
    [/^\/api\/v3\/ping$/, reference(coingeckoPing)],
  ],
  defillama: [
    [/^\/chart\/(.+)$/, prices(defillamaChart)],
    [/^\/prices\/current\/.+$/, quotes(defillamaPrices)],
  ],
};

/** Reads nothing, so that a refusal at an address without a route still gives its kind. */
export const REFUSALS_ONLY: Endpoint<unknown> = createEndpoint({ schema: z.unknown(), read: (body) => body });

/**
 * The endpoint for an address, or null where the product never calls it.
 * @param url absolute, or a path; parts may be templates such as {id}
 */
export function findRecordingRoute(provider: string, url: string): RecordingRoute | null {
  const { pathname, searchParams } = new URL(url, "https://provider.invalid");
  const path = decodeURIComponent(pathname).replace(/\/$/, "");
  for (const [pattern, toRoute] of ROUTES[provider] ?? []) {
    const match = pattern.exec(path);
    if (match) return toRoute(match[1] ?? "", searchParams);
  }
  return null;
}
