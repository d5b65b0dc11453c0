import type { ProviderError } from "@/lib/errors";
import type { CallTimeouts } from "@/lib/providers/call-timeouts";
import type { ProviderGuard } from "@/lib/providers/provider-guard";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

/** The currency in which a provider quotes; USDT rows count as USD only with a flag. */
export type QuoteCurrency = "USD" | "USDT";

/** What a provider says an asset closed at. Prices are decimal text as sent, never floats. */
export interface DailyClose {
  /** UTC day number (days since 1970-01-01) whose 24:00 close this is */
  readonly day: number;
  /** decimal text, > 0, in `quote` per unit */
  readonly close: string;
  readonly quote: QuoteCurrency;
  /** decimal text, in `quote`, or null where the provider gives none */
  readonly volumeUsd: string | null;
  /** decimal text, USD, or null where the provider gives none */
  readonly marketCapUsd: string | null;
}

/** A row that can't be a price. It is handed on with its reason, never dropped in silence. */
export interface RejectedRow {
  /** position in the body, counted from 0 */
  readonly row: number;
  readonly reason: string;
  /** the row as it came, as JSON */
  readonly text: string;
}

/** One body of a provider, read. */
export interface HistoryPage {
  readonly nativeId: string;
  readonly rows: readonly DailyClose[];
  readonly rejected: readonly RejectedRow[];
  /** SHA-256 of the body's bytes, lower-case hex */
  readonly bodySha256: string;
  /** ms since 1970-01-01 UTC, by the injected clock, at the end of the body */
  readonly fetchedAtMs: number;
  /** grows with every change of the transform that could change a row */
  readonly parserVersion: number;
}

/** Requested closes; both days are included. */
export interface HistoryRequest {
  /** the provider's own identifier; never our ticker */
  readonly nativeId: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly signal?: AbortSignal;
}

/** What a provider says an asset costs now. It feeds the indicative NAV, never the history. */
export interface Quote {
  readonly nativeId: string;
  /** decimal text, > 0, in `currency` per unit */
  readonly price: string;
  /** upper-case code: "USD", "USDT"; a caller must not take one for another */
  readonly currency: string;
  /** ms since 1970-01-01 UTC of the trade or, where the provider names none, of its answer */
  readonly atMs: number;
}

/** Something a provider says it has prices of. */
export interface Capability {
  readonly nativeId: string;
  /** the provider's own tickers; several assets may share one, so they never identify */
  readonly base: string;
  /** null where the provider lists coins, not pairs */
  readonly quote: string | null;
  readonly isTrading: boolean;
}

/** Whether a provider answers at all; `error` says why not. */
export type ProbeResult = { readonly answers: true } | { readonly answers: false; readonly error: ProviderError };

/** Which source of prices this is; name, attribution and trust are in the reference data (prisma/seed/providers.json). */
export interface ProviderInfo {
  readonly id: string;
  readonly name: string;
}

export interface Provider {
  readonly info: ProviderInfo;
  /**
   * Daily closes oldest first, page by page; only days that have ended. A day may be on two pages.
   * A symbol without prices in the range gives pages without rows.
   * @throws ProviderError while iterating; pages already yielded stay valid
   */
  dailyHistory(request: HistoryRequest): AsyncIterable<HistoryPage>;
  /**
   * Who made the prices of an identifier. Two providers of one origin are one source: DefiLlama hands on CoinGecko's.
   */
  origin(nativeId: string): string;
  /**
   * Prices of this moment, in USD or USDT. Identifiers without a usable price are left out.
   * @throws ProviderError
   */
  quotes(nativeIds: readonly string[], signal?: AbortSignal): Promise<readonly Quote[]>;
  /**
   * Everything the provider lists, by its own identifiers; null where it publishes no list.
   * @throws ProviderError
   */
  capabilities(signal?: AbortSignal): Promise<readonly Capability[] | null>;
  /** One cheap request without a retry. */
  probe(signal?: AbortSignal): Promise<ProbeResult>;
  /** Closes idle connections. */
  close(): Promise<void>;
}

export interface ProviderOptions {
  readonly info: ProviderInfo;
  readonly runtime: ProviderRuntime;
  /** another address than the provider's own: https to a public host, or loopback */
  readonly overrideUrl?: string | undefined;
  /** what all processes know of the provider together */
  readonly guard?: ProviderGuard | undefined;
  /** for tests; the defaults are the policy */
  readonly timeouts?: Partial<CallTimeouts> | undefined;
}
