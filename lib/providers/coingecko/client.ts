import { CoingeckoMarketChart, CoingeckoPing, CoingeckoRefusal } from "@/lib/providers/coingecko/schema";
import { COINGECKO_PARSER_VERSION, toCoingeckoCloses } from "@/lib/providers/coingecko/transform";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions } from "@/lib/providers/provider";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://api.coingecko.com";
const DAY_MS = 86_400_000;
/** without a key */
const DEEPEST_DAYS = 365;
const CALLS_PER_MINUTE = 5;

/**
 * CoinGecko's public API without a key: the last 365 days in USD. Days before that give no rows.
 * @throws RangeError when the override URL is not allowed
 */
export function createCoingeckoProvider({ info, runtime, overrideUrl, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(CALLS_PER_MINUTE, runtime);
  const http = createHttpSource({
    provider: info.id,
    ownUrl: OWN_URL,
    overrideUrl,
    runtime,
    admit: (signal) => limiter.take(1, signal),
    onRateLimit: limiter.shrink,
    classify: (status, body) =>
      status === 404 && CoingeckoRefusal.safeParse(body).data?.error === "coin not found" ? "unknown-symbol" : null,
    ...(timeouts ? { timeouts } : {}),
  });

  async function* dailyHistory({ nativeId, firstDay, lastDay, signal }: HistoryRequest): AsyncGenerator<HistoryPage> {
    const today = Math.floor(runtime.now() / DAY_MS);
    const days = Math.min(DEEPEST_DAYS, today - firstDay);
    if (days < 1) return;
    const reply = await http.get({
      path: `/api/v3/coins/${encodeURIComponent(nativeId)}/market_chart`,
      query: { vs_currency: "usd", days: String(days), interval: "daily" },
      schema: CoingeckoMarketChart,
      signal,
    });
    const { rows, rejected } = toCoingeckoCloses(reply.body, reply.surelyPastMs);
    yield {
      nativeId,
      rows: rows.filter(({ day }) => day >= firstDay && day <= lastDay),
      rejected,
      bodySha256: reply.bodySha256,
      fetchedAtMs: reply.fetchedAtMs,
      parserVersion: COINGECKO_PARSER_VERSION,
    };
  }

  return {
    info,
    dailyHistory,
    probe: (signal) => probeWith(http, "/api/v3/ping", CoingeckoPing, signal),
    close: http.close,
  };
}
