import type { Capability, HistoryPage, HistoryRequest, Provider } from "@/lib/providers/provider";

/**
 * A provider whose identifiers nobody has verified: history and quotes are asked only for those that stand in its own
 * list; others give nothing. The list is asked for once, at the first need; a failure is not remembered.
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
