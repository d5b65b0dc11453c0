import { ProviderError } from "@/lib/errors";
import type { Endpoint } from "@/lib/providers/endpoint";
import type { HttpSource } from "@/lib/providers/http";
import type { ProbeResult } from "@/lib/providers/provider";

/** Asks a path once: whether the provider answers in the known shape. Only the caller's abort is thrown. */
export async function probeWith(
  http: HttpSource,
  path: string,
  endpoint: Endpoint<unknown>,
  signal: AbortSignal | undefined,
): Promise<ProbeResult> {
  try {
    await http.ask({ path, endpoint, signal, isRetried: false });
    return { answers: true };
  } catch (error) {
    if (error instanceof ProviderError) return { answers: false, error };
    throw error;
  }
}
