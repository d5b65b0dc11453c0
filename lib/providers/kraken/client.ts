import { utcDay } from "@/lib/core/calendar/utc-day";
import { ProviderError } from "@/lib/errors";
import { toHistoryPage } from "@/lib/providers/endpoint";
import { createHttpSource } from "@/lib/providers/http";
import { krakenAssetPairs, krakenOhlc, krakenTickers, krakenTime } from "@/lib/providers/kraken/endpoints";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions } from "@/lib/providers/provider";
import { usableQuotes } from "@/lib/providers/to-quote";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://api.kraken.com";
/** `since` reaches no further back, so days before that are not requested */
const DEEPEST_DAYS = 720;
const MS_PER_CALL = 2_000;
/** display names: BTC/USD instead of XXBTZUSD */
const NAMES = { assetVersion: "1" };

/**
 * Kraken's public market data: the last 720 days in USD. Pairs are named as Kraken displays them, like BTC/USD.
 * @throws RangeError when the override URL is not allowed
 */
export function createKrakenProvider({ info, runtime, overrideUrl, guard, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(1, runtime, MS_PER_CALL);
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
    if (!/USDT?$/.test(nativeId)) {
      throw new ProviderError(info.id, "unknown-symbol", `${nativeId} is not quoted in USD or USDT`);
    }
    const today = utcDay(runtime.now());
    if (lastDay < today - DEEPEST_DAYS || firstDay >= today || firstDay > lastDay) return;
    const answer = await http.ask({
      path: "/0/public/OHLC",
      query: { pair: nativeId, interval: "1440", ...NAMES },
      endpoint: krakenOhlc,
      nativeIds: [nativeId],
      signal,
    });
    const page = toHistoryPage(nativeId, answer);
    yield { ...page, rows: page.rows.filter(({ day }) => day >= firstDay && day <= lastDay) };
  }

  return {
    info,
    origin: () => info.id,
    dailyHistory,
    // All pairs at once: one unknown name in a list would cost the whole answer.
    quotes: async (nativeIds, signal) => {
      const { value } = await http.ask({ path: "/0/public/Ticker", query: NAMES, endpoint: krakenTickers, signal });
      return usableQuotes(value, nativeIds);
    },
    capabilities: async (signal) =>
      (await http.ask({ path: "/0/public/AssetPairs", query: NAMES, endpoint: krakenAssetPairs, signal })).value,
    probe: (signal) => probeWith(http, "/0/public/Time", krakenTime, signal),
    close: http.close,
  };
}
