import type { BarFault } from "@/lib/simulator/market";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";
import { significantDecimal } from "@/lib/simulator/printed-price";
import { jsonReply, type SimulatedProvider, type SimulatedReply } from "@/lib/simulator/protocol";

export type Wire = "whole" | "silence" | "drip" | "reset" | "hang-up" | "flood";

type ReplyFault = (reply: SimulatedReply, provider: SimulatedProvider, retryAfterS: number | null) => SimulatedReply;

/** What a fault changes: the market a provider knows, its clock, the bars it speaks of, the reply made of them, or the way it is sent. */
export interface Fault {
  readonly summary: string;
  readonly bars?: BarFault;
  readonly source?: (source: MarketSource) => MarketSource;
  /** how far the provider's clock is off, ms */
  readonly skewMs?: number;
  readonly reply?: ReplyFault;
  readonly wire?: Wire;
}

const HTML = { "content-type": "text/html; charset=utf-8" };
const THROTTLE_BODIES: Readonly<Record<SimulatedProvider, unknown>> = {
  binance: {
    code: -1003,
    msg:
      "Too much request weight used; current limit is 6000 request weight per 1 MINUTE. " +
      "Please use WebSocket Streams for live updates to avoid polling the API.",
  },
  coinbase: { message: "Public rate limit exceeded" },
  kraken: { error: ["EAPI:Rate limit exceeded"] },
  defillama: { message: "Too Many Requests" },
  coingecko: {
    status: {
      error_code: 429,
      error_message:
        "You've exceeded the Rate Limit. Please visit https://www.coingecko.com/en/api/pricing to subscribe to our " +
        "API plans for higher rate limits.",
    },
  },
};

function throttle(status: number): ReplyFault {
  return (_reply, provider, retryAfterS) =>
    jsonReply(status, THROTTLE_BODIES[provider], retryAfterS === null ? {} : { "retry-after": String(retryAfterS) });
}

/** A refusal that says nothing but its status; Retry-After when it is given. */
function refuse(status: number): ReplyFault {
  return (_reply, _provider, retryAfterS) => ({
    status,
    headers: retryAfterS === null ? HTML : { ...HTML, "retry-after": String(retryAfterS) },
    body: `<html>${status}</html>`,
  });
}

/** A throttle before the service itself: CoinGecko's says Throttled, Cloudflare's its own code, as text. */
const throttleAsText: ReplyFault = (_reply, provider) => ({
  status: 429,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: provider === "coingecko" ? "Throttled" : "error code: 1015",
});

/** Changes the newest day that has ended. */
function onNewestClosed(change: (bar: MarketBar) => readonly MarketBar[]): BarFault {
  return (bars, runningDay) => {
    const newest = bars.findLastIndex((bar) => bar.day < runningDay);
    return bars.flatMap((bar, i) => (i === newest ? change(bar) : [bar]));
  };
}

/** Another close for the newest day that has ended, and for the running one, which quotes are made of. */
function withClose(close: string): BarFault {
  const onClosed = onNewestClosed((bar) => [{ ...bar, close }]);
  return (bars, runningDay) =>
    onClosed(bars, runningDay).map((bar) => (bar.day === runningDay ? { ...bar, close } : bar));
}

const SKEW_MS = 600_000;
/** Every fault by name. A new one is a new row. */
export const FAULTS = {
  "http-429": { summary: "429, with Retry-After when retryAfter is given", reply: throttle(429) },
  "http-418": { summary: "418, Binance's ban", reply: throttle(418) },
  "http-403": { summary: "403, a block that no patience ends", reply: refuse(403) },
  "http-451": { summary: "451, not for this country", reply: refuse(451) },
  "http-500": { summary: "500", reply: refuse(500) },
  "http-503": { summary: "503, with Retry-After when retryAfter is given", reply: refuse(503) },
  "throttle-text": { summary: "429 as plain text, as CoinGecko and Cloudflare do", reply: throttleAsText },
  "throttle-200": { summary: "the body of a 429 with status 200, as Kraken does", reply: throttle(200) },
  timeout: { summary: "accepts and never answers", wire: "silence" },
  "slow-drip": { summary: "headers at once, then a byte now and then", wire: "drip" },
  "huge-body": { summary: "100 MB of JSON white space", wire: "flood" },
  "connection-reset": { summary: "resets the connection", wire: "reset" },
  "connection-closed": { summary: "refuses: closes the connection before a byte", wire: "hang-up" },
  "truncated-json": {
    summary: "half of the body",
    reply: (reply) => ({ ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) }),
  },
  "html-page": {
    summary: "200 with a page",
    reply: () => ({ status: 200, headers: HTML, body: "<!doctype html><title>Just a moment...</title>" }),
  },
  "wrong-content-type": {
    summary: "the right body as text/plain",
    reply: (reply) => ({ ...reply, headers: { "content-type": "text/plain" } }),
  },
  "wrong-charset": {
    summary: "the right body declared as ISO 8859-1",
    reply: (reply) => ({ ...reply, headers: { "content-type": "application/json; charset=iso-8859-1" } }),
  },
  redirect: {
    summary: "302 to another host",
    reply: () => ({ status: 302, headers: { location: "https://example.com/" }, body: "" }),
  },
  "empty-body": { summary: "200 JSON without a byte", reply: (reply) => ({ ...reply, body: "" }) },
  "nan-price": { summary: "NaN as the newest close and as the quote", bars: withClose("NaN") },
  "zero-price": { summary: "0 as the newest close and as the quote", bars: withClose("0") },
  "negative-price": { summary: "-1 as the newest close and as the quote", bars: withClose("-1") },
  "absurd-price": { summary: "1e30 as the newest close and as the quote", bars: withClose(`1${"0".repeat(30)}`) },
  "duplicate-day": { summary: "the newest day twice", bars: onNewestClosed((bar) => [bar, bar]) },
  "out-of-order-days": { summary: "newest first where oldest first is due", bars: (bars) => bars.toReversed() },
  "missing-days": { summary: "every third day is absent", bars: (bars) => bars.filter(({ day }) => day % 3 !== 0) },
  "unknown-symbol": { summary: "knows no asset", source: (source) => ({ ...source, assets: [] }) },
  "clock-ahead": { summary: "the provider's clock is 10 min ahead", skewMs: SKEW_MS },
  "clock-behind": { summary: "the provider's clock is 10 min behind", skewMs: -SKEW_MS },
  "running-candle": {
    summary: "the running day 8 % off",
    bars: (bars, runningDay) =>
      bars.map((bar) =>
        bar.day === runningDay ? { ...bar, close: significantDecimal(Number(bar.close) * 1.08, 10) } : bar,
      ),
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

export function isFaultName(name: unknown): name is FaultName {
  return typeof name === "string" && Object.hasOwn(FAULTS, name);
}

export function faultOf(name: FaultName): Fault {
  return FAULTS[name];
}
