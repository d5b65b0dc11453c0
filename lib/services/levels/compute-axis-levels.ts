import { loadLevels } from "@/lib/db/baskets/levels";
import type { DbSession } from "@/lib/db/client";
import type { LevelHistory } from "@/lib/services/levels/to-series-rows";

/** A year and a day before the axis, so that every period up to a year has its base. */
export const LOOK_BACK_DAYS = 366;

/**
 * Stored levels of several baskets on one axis of consecutive days, net and gross where a fee makes them differ.
 * @param from first UTC day of the axis
 * @param to last UTC day of the axis
 */
export async function computeAxisLevels(
  db: DbSession,
  baskets: readonly { readonly id: string; readonly name: string; readonly feePerYear: number | null }[],
  from: number,
  to: number,
): Promise<LevelHistory[]> {
  const length = to - from + 1;
  const histories = await Promise.all(
    baskets.map(async ({ id, name, feePerYear }) => {
      const levels = await loadLevels(db, id, from, to);
      const spread = (values: Float64Array): Float64Array => {
        const column = new Float64Array(length).fill(Number.NaN);
        for (const [i, day] of levels.days.entries()) column[day - from] = values[i] ?? Number.NaN;
        return column;
      };
      const basket = id;
      const net: LevelHistory = { basket, name, variant: "net", level: spread(levels.net) };
      return feePerYear === null ? [net] : [net, { ...net, variant: "gross" as const, level: spread(levels.gross) }];
    }),
  );
  return histories.flat();
}
