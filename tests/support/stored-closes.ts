import { startIngestRun } from "@/lib/db/ingest/runs";
import type { ObservationColumns } from "@/lib/db/prices/observations";
import type { Ctx } from "@/lib/services/context";
import { appendDailyCloses } from "@/lib/services/prices/append-closes";

/** Names under which the reference data knows TAO, USDT and RNDR. */
const NATIVE_IDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TAO: {
    binance: "TAOUSDT",
    coinbase: "TAO-USD",
    kraken: "TAO/USD",
    coingecko: "bittensor",
    defillama: "coingecko:bittensor",
    csv: "TAO.csv",
  },
  USDT: { coinbase: "USDT-USD", kraken: "USDT/USD" },
  RNDR: { binance: "RNDRUSDT", csv: "RNDR.csv" },
};

interface ObservedCloses {
  readonly assetId?: string;
  readonly provider: string;
  /** UTC day number of the first close; the others follow day by day */
  readonly firstDay: number;
  readonly closes: readonly string[];
  readonly quote?: string;
  readonly nativeId?: string;
}

/** Stores observations of a provider as an ingest would; by default USD, of TAO, under the provider's own name. */
export async function storeObservations(ctx: Ctx, observed: ObservedCloses): ReturnType<typeof appendDailyCloses> {
  const { assetId = "TAO", provider, firstDay, closes, quote = "USD" } = observed;
  const columns: ObservationColumns = {
    assetId,
    providerId: provider,
    quote,
    origin: provider === "defillama" ? "coingecko" : provider,
    nativeId: observed.nativeId ?? NATIVE_IDS[assetId]?.[provider] ?? "unknown",
    days: closes.map((_, i) => firstDay + i),
    close: closes,
    volumeUsd: closes.map(() => null),
    marketCapUsd: closes.map(() => null),
    bodySha256: "0".repeat(64),
    parserVersion: 1,
  };
  const runId = await startIngestRun(ctx.db, "backfill", provider, new Date(ctx.now()));
  return await appendDailyCloses(ctx.db, columns, runId, new Date(ctx.now()));
}
