import { DAY_S, utcDay } from "@/lib/core/calendar/utc-day";
import { ProviderError } from "@/lib/errors";
import { defillamaChart, defillamaPrices } from "@/lib/providers/defillama/endpoints";
import { SEARCH_WIDTH_S } from "@/lib/providers/defillama/transform";
import { toHistoryPage } from "@/lib/providers/endpoint";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions, Quote } from "@/lib/providers/provider";
import { chunksOf, usableQuotes } from "@/lib/providers/to-quote";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://coins.llama.fi";
const POINTS_PER_CALL = 365;
/** ids are in the path, which should stay under 8 kB */
const IDS_PER_CALL = 100;
const CALLS_PER_MINUTE = 60;

/**
 * DefiLlama's coin prices in USD. Coins are named like coingecko:bitcoin or ethereum:0x…; prices of the former are
 * CoinGecko's and no second source beside it.
 * @throws RangeError when the override URL is not allowed
 */
export function createDefillamaProvider({ info, runtime, overrideUrl, guard, timeouts }: ProviderOptions): Provider {
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

  const askChart = (nativeId: string, firstDay: number, lastDay: number, signal: AbortSignal | undefined) =>
    http.ask({
      path: `/chart/${encodeURIComponent(nativeId)}`,
      // The close of a day is the point at the midnight that ends it.
      query: {
        start: String((firstDay + 1) * DAY_S),
        span: String(lastDay - firstDay + 1),
        period: "1d",
        searchWidth: String(SEARCH_WIDTH_S),
      },
      endpoint: defillamaChart,
      nativeIds: [nativeId],
      signal,
    });

  const findPage = async (nativeId: string, from: number, to: number, signal: AbortSignal | undefined) => {
    try {
      return { page: toHistoryPage(nativeId, await askChart(nativeId, from, to, signal)), refusal: undefined };
    } catch (refusal) {
      if (refusal instanceof ProviderError && refusal.kind === "unknown-symbol") return { page: undefined, refusal };
      throw refusal;
    }
  };

  /**
   * An unknown coin, a window before its first price and one after its last look alike: 200 without the coin. So each
   * window begins with a day that the one before has answered for, and a refusal that another answer belies is thrown.
   */
  async function* dailyHistory({ nativeId, firstDay, lastDay, signal }: HistoryRequest): AsyncGenerator<HistoryPage> {
    const lastAsked = Math.min(lastDay, utcDay(runtime.now()) - 1);
    let isKnown = false;
    let pricedDay: number | undefined;
    let refused: ProviderError | undefined;
    for (let day = firstDay; day <= lastAsked; ) {
      const from = pricedDay ?? Math.max(firstDay, day - 1);
      const to = Math.min(lastAsked, from + POINTS_PER_CALL - 1);
      const { page, refusal } = await findPage(nativeId, from, to, signal);
      if (refusal && pricedDay !== undefined) throw refusal;
      if (refused && page?.rows.some((row) => row.day < day)) throw refused;
      const rows = page?.rows.filter((row) => row.day >= day) ?? [];
      if (page) yield { ...page, rows };
      isKnown ||= page !== undefined;
      pricedDay = rows.at(-1)?.day;
      refused = refusal;
      day = to + 1;
    }
    if (refused && !isKnown) throw refused;
  }

  return {
    info,
    origin: (nativeId) => (nativeId.startsWith("coingecko:") ? "coingecko" : info.id),
    dailyHistory,
    quotes: async (nativeIds, signal) => {
      const quotes: Quote[] = [];
      for (const ids of chunksOf(nativeIds, IDS_PER_CALL)) {
        const path = `/prices/current/${ids.map(encodeURIComponent).join(",")}`;
        quotes.push(...(await http.ask({ path, endpoint: defillamaPrices, nativeIds: ids, signal })).value);
      }
      return usableQuotes(quotes, nativeIds);
    },
    capabilities: () => Promise.resolve(null),
    probe: (signal) => probeWith(http, "/prices/current/coingecko:bitcoin", defillamaPrices, signal),
    close: http.close,
  };
}
