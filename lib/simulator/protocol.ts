import type { Market } from "@/lib/simulator/market";

/** Providers whose wire protocol the simulator speaks; each is also the first part of its path. */
export const SIMULATED_PROVIDERS = ["binance", "coinbase", "kraken", "coingecko", "defillama"] as const;
export type SimulatedProvider = (typeof SIMULATED_PROVIDERS)[number];

export interface SimulatedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One provider's protocol: a path, a query and a market in; the reply of the real one out. */
export interface Protocol {
  readonly provider: SimulatedProvider;
  reply(path: string, query: URLSearchParams, market: Market): SimulatedReply;
}

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

export function jsonReply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedReply {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(body) };
}
