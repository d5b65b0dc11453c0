import type { Ctx } from "@/lib/services/context";
import { lockPrices, type PriceChanges, rechoosePrices } from "@/lib/services/prices/choose";

interface Observed {
  readonly assetId: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Chooses the prices of every asset again from what is stored, USDT first, since others' rest on it.
 * @param only one asset, from a UTC day on
 */
export async function chooseAgain(
  ctx: Ctx,
  only?: { readonly asset: string; readonly from: number },
): Promise<PriceChanges> {
  const observed = await ctx.db.$queryRaw<Observed[]>`
    SELECT asset_id AS "assetId", min(day) - DATE '1970-01-01' AS "firstDay", max(day) - DATE '1970-01-01' AS "lastDay"
    FROM observation GROUP BY asset_id ORDER BY asset_id <> 'USDT', asset_id`;
  const total = { chosen: 0, held: 0 };
  for (const { assetId, firstDay, lastDay } of observed) {
    if (only !== undefined && only.asset !== assetId) continue;
    const days = [Math.max(firstDay, only?.from ?? firstDay), lastDay];
    const changes = await ctx.db.$transaction(async (tx) => {
      await lockPrices(tx, assetId);
      return await rechoosePrices(tx, assetId, days, new Date(ctx.now()));
    });
    total.chosen += changes.chosen;
    total.held += changes.held;
  }
  return total;
}
