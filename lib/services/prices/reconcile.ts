import { listPricedAssets } from "@/lib/db/prices/observations";
import type { Ctx } from "@/lib/services/context";
import { lockPrices, rechoosePrices } from "@/lib/services/prices/choose";

export interface ReconcileInput {
  /** asset ids; all that have an observation unless said */
  readonly assets?: readonly string[] | undefined;
  /** UTC day number of the first day that is chosen again; every day unless said */
  readonly from?: number | undefined;
}

export interface ReconcileResult {
  readonly assets: number;
  /** days whose chosen price got a new version */
  readonly pricesChanged: number;
  /** observations that a rule holds now and did not hold before */
  readonly held: number;
}

/**
 * Chooses prices again from what is stored, an asset a transaction; running again changes nothing. Prices are chosen with
 * every append already, so this is for a change of the rules. The levels are not recomputed here: see refreshLevels.
 */
export async function reconcilePrices(ctx: Ctx, { assets, from }: ReconcileInput): Promise<ReconcileResult> {
  const priced = await listPricedAssets(ctx.db, assets ?? null);
  const total = { assets: priced.length, pricesChanged: 0, held: 0 };
  for (const { assetId, firstDay, lastDay } of priced) {
    const first = Math.max(firstDay, from ?? firstDay);
    if (first > lastDay) continue;
    const { chosen, held } = await ctx.db.$transaction(
      async (tx) => {
        await lockPrices(tx, assetId);
        return await rechoosePrices(tx, assetId, [first, lastDay], new Date(ctx.now()));
      },
      { timeout: 60_000, maxWait: 30_000 },
    );
    total.pricesChanged += chosen;
    total.held += held;
  }
  return total;
}
