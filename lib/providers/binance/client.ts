import { BinanceKlines, BinancePing, BinanceRefusal } from "@/lib/providers/binance/schema";
import { BINANCE_PARSER_VERSION, toBinanceCloses } from "@/lib/providers/binance/transform";
import { createHttpSource } from "@/lib/providers/http";
import { probeWith } from "@/lib/providers/probe";
import type { HistoryPage, HistoryRequest, Provider, ProviderOptions } from "@/lib/providers/provider";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";

const OWN_URL = "https://data-api.binance.vision";
const DAY_MS = 86_400_000;
const ROWS_PER_CALL = 1000;
/** Binance counts 2 for klines and at most 2 for anything else asked here; 6,000 a minute are its own limit. */
const CALL_WEIGHT = 2;
const WEIGHT_PER_MINUTE = 600;
const INVALID_SYMBOL = "-1121";

/**
 * Binance's public market data (also what the simulator speaks under that protocol). Quotes are USDT.
 * Before a pair's listing there are no rows; an unknown pair is a ProviderError `unknown-symbol`.
 * @throws RangeError when the override URL is not allowed
 */
export function createBinanceProvider({ info, runtime, overrideUrl, timeouts }: ProviderOptions): Provider {
  const limiter = createWeightLimiter(WEIGHT_PER_MINUTE, runtime);
  const http = createHttpSource({
    provider: info.id,
    ownUrl: OWN_URL,
    overrideUrl,
    runtime,
    admit: (signal) => limiter.take(CALL_WEIGHT, signal),
    onRateLimit: limiter.shrink,
    classify: (_status, body) =>
      BinanceRefusal.safeParse(body).data?.code === INVALID_SYMBOL ? "unknown-symbol" : null,
    ...(timeouts ? { timeouts } : {}),
  });

  async function* dailyHistory(request: HistoryRequest): AsyncGenerator<HistoryPage> {
    let day = request.firstDay;
    while (day <= request.lastDay) {
      const lastOfPage = Math.min(request.lastDay, day + ROWS_PER_CALL - 1);
      const reply = await http.get({
        path: "/api/v3/klines",
        query: {
          symbol: request.nativeId,
          interval: "1d",
          startTime: String(day * DAY_MS),
          endTime: String((lastOfPage + 1) * DAY_MS - 1),
          limit: String(ROWS_PER_CALL),
        },
        schema: BinanceKlines,
        signal: request.signal,
      });
      const { rows, rejected } = toBinanceCloses(reply.body, reply.surelyPastMs);
      yield {
        nativeId: request.nativeId,
        rows,
        rejected,
        bodySha256: reply.bodySha256,
        fetchedAtMs: reply.fetchedAtMs,
        parserVersion: BINANCE_PARSER_VERSION,
      };
      // An empty answer says that nothing was traded in that window, as before a listing: the next one may have rows.
      const opens = reply.body.map(([openMs]) => Math.floor(openMs / DAY_MS));
      day = opens.length === 0 ? lastOfPage + 1 : Math.min(lastOfPage, Math.max(day, ...opens)) + 1;
    }
  }

  return {
    info,
    dailyHistory,
    probe: (signal) => probeWith(http, "/api/v3/ping", BinancePing, signal),
    close: http.close,
  };
}
