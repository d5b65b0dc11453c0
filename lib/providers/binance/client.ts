import { DAY_MS } from "@/lib/core/calendar/utc-day";
import { binanceExchangeInfo, binanceKlines, binancePing, binanceTickers } from "@/lib/providers/binance/endpoints";
import { toHistoryPage } from "@/lib/providers/endpoint";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions } from "@/lib/providers/provider";
import { usableQuotes } from "@/lib/providers/to-quote";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://data-api.binance.vision";
const ROWS_PER_CALL = 1000;
/** What Binance counts; 6,000 a minute are its own limit. */
const WEIGHT = { klines: 2, allTickers: 80, exchangeInfo: 20 } as const;
const WEIGHT_PER_MINUTE = 600;

/**
 * Binance's public market data (also what the simulator speaks under that protocol). Quotes are USDT.
 * Before a pair's listing there are no rows; an unknown pair is a ProviderError `unknown-symbol`.
 * @throws RangeError when the override URL is not allowed
 */
export function createBinanceProvider({ info, runtime, overrideUrl, guard, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(WEIGHT_PER_MINUTE, runtime);
  const http = createHttpSource({
    provider: info.id,
    ownUrl: OWN_URL,
    overrideUrl,
    runtime,
    limiter,
    weight: WEIGHT.klines,
    guard,
    timeouts,
  });

  async function* dailyHistory(request: HistoryRequest): AsyncGenerator<HistoryPage> {
    let day = request.firstDay;
    while (day <= request.lastDay) {
      const lastOfPage = Math.min(request.lastDay, day + ROWS_PER_CALL - 1);
      const answer = await http.ask({
        path: "/api/v3/klines",
        query: {
          symbol: request.nativeId,
          interval: "1d",
          startTime: String(day * DAY_MS),
          endTime: String((lastOfPage + 1) * DAY_MS - 1),
          limit: String(ROWS_PER_CALL),
        },
        endpoint: binanceKlines,
        nativeIds: [request.nativeId],
        signal: request.signal,
      });
      yield toHistoryPage(request.nativeId, answer);
      // An empty answer says that nothing was traded in that window, as before a listing: the next one may have rows.
      const { lastOpenDay } = answer.value;
      day = lastOpenDay === null ? lastOfPage + 1 : Math.min(lastOfPage, Math.max(day, lastOpenDay)) + 1;
    }
  }

  return {
    info,
    origin: () => info.id,
    dailyHistory,
    // One call for all: a list of symbols would be refused as a whole for one unknown name.
    quotes: async (nativeIds, signal) => {
      const path = "/api/v3/ticker/24hr";
      const query = { type: "MINI" };
      const { value } = await http.ask({ path, query, endpoint: binanceTickers, signal, weight: WEIGHT.allTickers });
      return usableQuotes(value, nativeIds);
    },
    // Without permission sets and ended pairs, which would take the body beyond 5 MB.
    capabilities: async (signal) => {
      const path = "/api/v3/exchangeInfo";
      const query = { symbolStatus: "TRADING", showPermissionSets: "false" };
      const request = { path, query, endpoint: binanceExchangeInfo, signal, weight: WEIGHT.exchangeInfo };
      return (await http.ask(request)).value;
    },
    probe: (signal) => probeWith(http, "/api/v3/ping", binancePing, signal),
    close: http.close,
  };
}
