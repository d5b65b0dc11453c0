import { ProviderError } from "@/lib/errors";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const TRIES = 4;
const FIRST_CEILING_MS = 500;
const CEILING_GROWTH = 4;
const LAST_CEILING_MS = 8_000;

/** A provider that wants a longer pause than this is not waited for: it counts as banned until then. */
export const LONGEST_WAIT_MS = 300_000;

function isWorthAnotherTry(error: ProviderError): boolean {
  if (error.kind === "timeout" || error.kind === "rate-limit") return true;
  return error.kind === "http" && (error.status ?? 0) >= 500;
}

/**
 * Calls up to four times while the failure is a timeout, a 429 or a 5xx. Between tries it waits a random time
 * under 0.5 s, 2 s, 8 s (full jitter), never less than the provider's own Retry-After.
 * @throws the last ProviderError, or the signal's reason
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  runtime: ProviderRuntime,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === TRIES || !(error instanceof ProviderError) || !isWorthAnotherTry(error)) throw error;
      const ceiling = Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * CEILING_GROWTH ** (tries - 1));
      await runtime.sleep(Math.max(error.retryAfterMs ?? 0, runtime.random() * ceiling), signal);
    }
  }
}
