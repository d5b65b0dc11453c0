import { loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import type { DbSession } from "@/lib/db/client";
import { spreadLevels } from "@/lib/services/levels/spread-levels";
import type { LevelHistory } from "@/lib/services/levels/to-series-rows";

/** A year and a day before the axis, so that every period up to a year has its base. */
export const LOOK_BACK_DAYS = 366;

/**
 * Stored levels of several baskets on one axis of consecutive days, net and gross where a fee makes them differ.
 * @param from first UTC day of the axis
 * @param to last UTC day of the axis
 */
export async function loadAxisLevels(
  db: DbSession,
  baskets: readonly { readonly id: string; readonly name: string; readonly feePerYear: number | null }[],
  from: number,
  to: number,
): Promise<LevelHistory[]> {
  const length = to - from + 1;
  const published = await loadDailyLevels(
    db,
    baskets.map(({ id }) => id),
    { from, to },
  );
  return baskets.flatMap(({ id, name, feePerYear }): LevelHistory[] => {
    const levels = published.get(id) ?? NO_LEVELS;
    const spread = (values: Float64Array) => spreadLevels(levels, values, from, length);
    const net: LevelHistory = { basket: id, name, variant: "net", level: spread(levels.net) };
    return feePerYear === null ? [net] : [net, { ...net, variant: "gross", level: spread(levels.gross) }];
  });
}
