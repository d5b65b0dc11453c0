import type { NavQuery, NavSeries } from "@/lib/contracts/nav";
import { isoFromDay } from "@/lib/core/iso-day";
import { listContributingProviders } from "@/lib/db/contributing-providers";
import { loadDataset } from "@/lib/db/dataset";
import { loadLevels } from "@/lib/db/levels";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { readRange } from "@/lib/services/read-range";
import { ENGINE_VERSION } from "@/lib/services/refresh-levels";
import { toStretches } from "@/lib/services/to-stretches";

/**
 * Stored levels of a basket between two days, with what they rest on. Days before the base or after the history's end are
 * left out, not filled.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long
 */
export async function getNavSeries(ctx: Ctx, query: NavQuery): Promise<NavSeries> {
  const run = await getBasketRun(ctx.db, query.basket);
  const dataset = await loadDataset(ctx.db);
  const head = {
    basket: query.basket,
    name: run.stored.basket.name,
    simulated: ctx.isSimulated,
    currency: "USD" as const,
    engineVersion: ENGINE_VERSION,
    dataset: dataset.label,
  };
  if (run.basket === null) {
    const none = new Float64Array();
    return {
      ...head,
      asOf: null,
      base: null,
      days: [],
      gross: none,
      net: none,
      flags: [],
      weightStatus: [],
      sources: [],
    };
  }
  const { series, asOf } = run.basket;
  const firstDay = series.days[0] ?? asOf;
  const { from, to } = readRange(query, { from: firstDay, to: series.days.at(-1) ?? asOf });
  const levels = await loadLevels(ctx.db, query.basket, from, to);
  return {
    ...head,
    asOf: isoFromDay(asOf),
    base: { day: isoFromDay(firstDay), value: series.gross[0] ?? 100 },
    days: levels.days.map(isoFromDay),
    gross: levels.gross,
    net: levels.net,
    flags: levels.flags.map((flags) => [...flags]),
    weightStatus: toStretches(run, from, to),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
