import { utcDay } from "@/lib/core/calendar/utc-day";
import { priceCoverage } from "@/lib/core/prices/coverage";
import { deleteClosedGaps, noteGaps } from "@/lib/db/prices/gaps";
import { listPricedSpans } from "@/lib/db/quality/coverage";
import { listAssetRows } from "@/lib/db/reference/assets";
import type { Ctx } from "@/lib/services/context";
import { expectedDays } from "@/lib/services/prices/expected-days";
import { firstQuestionAt } from "@/lib/services/prices/gap-questions";

/**
 * Compares every asset's calendar with its closes: days that lack one become gaps that are asked for again, gaps that got
 * one are forgotten. Running again changes nothing.
 * @returns gaps that are new, and that are gone
 */
export async function findGaps(ctx: Ctx): Promise<{ found: number; closed: number }> {
  const closed = await deleteClosedGaps(ctx.db);
  const [assets, priced] = await Promise.all([listAssetRows(ctx.db), listPricedSpans(ctx.db)]);
  const missing = assets.flatMap((asset) => {
    const own = priced.filter(({ assetId }) => assetId === asset.id);
    const expected = expectedDays(asset, own, utcDay(ctx.now()));
    if (expected === null) return [];
    return priceCoverage({ expected, priced: own, knownGaps: [] })
      .filter(({ kind }) => kind !== "priced")
      .map(({ from, to }) => ({ assetId: asset.id, from, to }));
  });
  return { found: await noteGaps(ctx.db, missing, new Date(ctx.now()), firstQuestionAt(ctx.now())), closed };
}
