import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import { ProviderError } from "@/lib/errors";
import { coinbaseCandles, coinbaseProducts, coinbaseTicker, coinbaseTime } from "@/lib/providers/coinbase/endpoints";
import { toHistoryPage } from "@/lib/providers/endpoint";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions, Quote } from "@/lib/providers/provider";
import { usableQuotes } from "@/lib/providers/to-quote";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://api.exchange.coinbase.com";
const ROWS_PER_CALL = 300;
const CALLS_PER_SECOND = 3;

function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString();
}

/**
 * Coinbase Exchange's public market data, daily since the listing, in real USD. Products are named like BTC-USD; one
 * quoted in anything but USD or USDT is refused as `unknown-symbol`, as is one that Coinbase does not have.
 * @throws RangeError when the override URL is not allowed
 */
export function createCoinbaseProvider({ info, runtime, overrideUrl, guard, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(CALLS_PER_SECOND, runtime, 1000);
  const http = createHttpSource({
    provider: info.id,
    ownUrl: OWN_URL,
    overrideUrl,
    runtime,
    limiter,
    weight: 1,
    guard,
    timeouts,
  });

  async function* dailyHistory({ nativeId, firstDay, lastDay, signal }: HistoryRequest): AsyncGenerator<HistoryPage> {
    if (!/-USDT?$/.test(nativeId)) {
      throw new ProviderError(info.id, "unknown-symbol", `${nativeId} is not quoted in USD or USDT`);
    }
    const lastAsked = Math.min(lastDay, utcDay(runtime.now()) - 1);
    // Days without a trade are absent, so windows follow one another whatever comes back.
    for (let day = firstDay; day <= lastAsked; day += ROWS_PER_CALL) {
      const lastOfPage = Math.min(lastAsked, day + ROWS_PER_CALL - 1);
      const answer = await http.ask({
        path: `/products/${encodeURIComponent(nativeId)}/candles`,
        query: { granularity: "86400", start: isoOfDay(day), end: isoOfDay(lastOfPage) },
        endpoint: coinbaseCandles,
        nativeIds: [nativeId],
        signal,
      });
      yield toHistoryPage(nativeId, answer);
    }
  }

  const quoteOf = async (nativeId: string, signal: AbortSignal | undefined): Promise<readonly Quote[]> => {
    const path = `/products/${encodeURIComponent(nativeId)}/ticker`;
    try {
      return (await http.ask({ path, endpoint: coinbaseTicker, nativeIds: [nativeId], signal })).value;
    } catch (error) {
      if (error instanceof ProviderError && error.kind === "unknown-symbol") return [];
      throw error;
    }
  };

  return {
    info,
    origin: () => info.id,
    dailyHistory,
    // Coinbase has no public call for the tickers of many products.
    quotes: async (nativeIds, signal) => {
      const quotes: Quote[] = [];
      for (const nativeId of nativeIds) quotes.push(...(await quoteOf(nativeId, signal)));
      return usableQuotes(quotes, nativeIds);
    },
    capabilities: async (signal) => (await http.ask({ path: "/products", endpoint: coinbaseProducts, signal })).value,
    probe: (signal) => probeWith(http, "/time", coinbaseTime, signal),
    close: http.close,
  };
}
