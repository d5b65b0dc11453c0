import type { ContributionQuery, Contributions } from "@/lib/contracts/contribution";
import { isoFromDay } from "@/lib/core/iso-day";
import { listContributingProviders } from "@/lib/db/contributing-providers";
import { loadDataset } from "@/lib/db/dataset";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { readRange } from "@/lib/services/read-range";
import { ENGINE_VERSION } from "@/lib/services/refresh-levels";
import { toContributions } from "@/lib/services/to-contributions";

/**
 * Why a basket moved between two closes.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long
 */
export async function getContributions(ctx: Ctx, query: ContributionQuery): Promise<Contributions> {
  const run = await getBasketRun(ctx.db, query.basket);
  const { basket } = run;
  const head = {
    basket: query.basket,
    name: run.stored.basket.name,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
  const firstDay = basket?.series.days[0];
  const range =
    basket === null || firstDay === undefined ? null : readRange(query, { from: firstDay, to: basket.asOf });
  if (basket === null || range === null || range.from > range.to) {
    const none = { value: null, reason: "no-price" } as const;
    return { ...head, from: null, to: null, rows: [], cost: none, gross: none, fee: none, net: none };
  }
  const moved = toContributions(run, basket, range.from, range.to);
  return { ...head, from: isoFromDay(range.from), to: isoFromDay(range.to), ...moved };
}
