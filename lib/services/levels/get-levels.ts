import type { Levels, LevelsQuery } from "@/lib/contracts/levels/levels";
import { readRange } from "@/lib/services/baskets/read-range";
import { describeLevels } from "@/lib/services/levels/describe-levels";
import { requireSeries } from "@/lib/services/levels/require-series";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * Levels of several baskets and closes of several assets, each from its own first day in the range.
 * Stored.
 * @throws AppError NOT_FOUND naming what is neither, VALIDATION for a range turned round or too long
 */
export const getLevels = snapshotRead(async (ctx, query: LevelsQuery): Promise<Levels> => {
  const found = await requireSeries(ctx.db, query.series, "series");
  const known = found.filter(({ level }) => level.length > 0);
  const from = Math.min(...known.map((series) => series.firstDay));
  const to = Math.max(...known.map((series) => series.lastDay));
  return await describeLevels(ctx, found, known.length === 0 ? { from: 0, to: -1 } : readRange(query, { from, to }));
});
