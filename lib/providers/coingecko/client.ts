import { utcDay } from "@/lib/core/calendar/utc-day";
import {
  coingeckoCoinList,
  coingeckoMarketChart,
  coingeckoMarkets,
  coingeckoPing,
  coingeckoSimplePrice,
} from "@/lib/providers/coingecko/endpoints";
import { toHistoryPage } from "@/lib/providers/endpoint";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions, Quote } from "@/lib/providers/provider";
import { chunksOf, usableQuotes } from "@/lib/providers/to-quote";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://api.coingecko.com";
/** without a key */
const DEEPEST_DAYS = 365;
const CALLS_PER_MINUTE = 5;
const IDS_PER_CALL = 250;
const markets = coingeckoMarkets("USD");

/**
 * CoinGecko's public API without a key: the last 365 days in USD. Days before that give no rows.
 * @throws RangeError when the override URL is not allowed
 */
export function createCoingeckoProvider({ info, runtime, overrideUrl, guard, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(CALLS_PER_MINUTE, runtime);
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
    const today = utcDay(runtime.now());
    if (firstDay >= today) return;
    // CoinGecko counts back from its own clock: a day more, lest one ahead of ours cut off the first.
    const days = Math.min(DEEPEST_DAYS, today - firstDay + 1);
    const answer = await http.ask({
      path: `/api/v3/coins/${encodeURIComponent(nativeId)}/market_chart`,
      query: { vs_currency: "usd", days: String(days), interval: "daily" },
      endpoint: coingeckoMarketChart,
      nativeIds: [nativeId],
      signal,
    });
    const page = toHistoryPage(nativeId, answer);
    yield { ...page, rows: page.rows.filter(({ day }) => day >= firstDay && day <= lastDay) };
  }

  const simplePrices = async (ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Quote[]> => {
    if (ids.length === 0) return [];
    const query = { ids: ids.join(","), vs_currencies: "usd", include_last_updated_at: "true" };
    return (await http.ask({ path: "/api/v3/simple/price", query, endpoint: coingeckoSimplePrice, signal })).value;
  };

  // Markets give the time of each price; coins that they leave out may still have a simple price.
  const quotesOf = async (ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Quote[]> => {
    const query = { vs_currency: "usd", ids: ids.join(","), per_page: String(IDS_PER_CALL) };
    const { value } = await http.ask({ path: "/api/v3/coins/markets", query, endpoint: markets, signal });
    const priced = new Set(value.map(({ nativeId }) => nativeId));
    const others = await simplePrices(
      ids.filter((id) => !priced.has(id)),
      signal,
    );
    return usableQuotes([...value, ...others], ids);
  };

  return {
    info,
    origin: () => info.id,
    dailyHistory,
    quotes: async (nativeIds, signal) => {
      const quotes: Quote[] = [];
      for (const ids of chunksOf(nativeIds, IDS_PER_CALL)) quotes.push(...(await quotesOf(ids, signal)));
      return quotes;
    },
    capabilities: async (signal) =>
      (await http.ask({ path: "/api/v3/coins/list", endpoint: coingeckoCoinList, signal })).value,
    probe: (signal) => probeWith(http, "/api/v3/ping", coingeckoPing, signal),
    close: http.close,
  };
}
