import type { NavQuery, NavSeries } from "@/lib/contracts/nav";
import { dayFromIso, isoFromDay } from "@/lib/core/iso-day";
import { loadDataset } from "@/lib/db/dataset";
import { loadLevels } from "@/lib/db/levels";
import { listContributingProviders } from "@/lib/db/prices";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { ENGINE_VERSION } from "@/lib/services/refresh-levels";
import { toStretches } from "@/lib/services/to-stretches";

/** Longer ranges are refused, so that one request stays small; without `from` the newest days up to this many are given. */
const MAX_DAYS = 4_000;

function readRange(query: NavQuery, firstDay: number, lastDay: number): { from: number; to: number } {
  const to = query.to === undefined ? lastDay : dayFromIso(query.to);
  const from =
    query.from === undefined ? Math.max(firstDay, Math.min(to, lastDay) - MAX_DAYS + 1) : dayFromIso(query.from);
  if (from > to && query.from !== undefined && query.to !== undefined) {
    throw new AppError("VALIDATION", `from=${query.from} lies after to=${query.to}; swap them.`, { field: "from" });
  }
  if (to - from >= MAX_DAYS) {
    throw new AppError("VALIDATION", `The range spans ${to - from + 1} days; ask for at most ${MAX_DAYS}.`, {
      field: "from",
    });
  }
  return { from: Math.max(from, firstDay), to: Math.min(to, lastDay) };
}

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
  const { from, to } = readRange(query, firstDay, series.days.at(-1) ?? asOf);
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
