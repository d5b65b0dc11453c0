import type { Capability, HistoryPage, HistoryRequest, Provider } from "@/lib/providers/provider";

/**
 * A provider with unverified identifiers: history and quotes are requested only for those in its own
 * list; others give nothing. The list is requested once, at first use; a failure is not remembered.
 * @param provider one that publishes a list
 */
export function listedOnly(provider: Provider): Provider {
  let list: Promise<readonly Capability[] | null> | undefined;
  const listedIds = async (signal: AbortSignal | undefined): Promise<ReadonlySet<string>> => {
    list ??= provider.capabilities(signal);
    try {
      return new Set((await list)?.map(({ nativeId }) => nativeId));
    } catch (error) {
      list = undefined;
      throw error;
    }
  };

  async function* dailyHistory(request: HistoryRequest): AsyncGenerator<HistoryPage> {
    if ((await listedIds(request.signal)).has(request.nativeId)) yield* provider.dailyHistory(request);
  }

  return {
    ...provider,
    dailyHistory,
    quotes: async (nativeIds, signal) => {
      const listed = await listedIds(signal);
      return provider.quotes(
        nativeIds.filter((id) => listed.has(id)),
        signal,
      );
    },
  };
}
