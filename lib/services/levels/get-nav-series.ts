import type { NavQuery, NavSeries } from "@/lib/contracts/levels/nav";
import type { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { type LevelColumns, loadLevels } from "@/lib/db/baskets/levels";
import { listStoredRestatements } from "@/lib/db/baskets/restatements";
import type { DbSession } from "@/lib/db/client";
import { loadDataset } from "@/lib/db/dataset";
import { toDate } from "@/lib/db/day-date";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { readKnownOn } from "@/lib/services/baskets/read-known-on";
import { readRange } from "@/lib/services/baskets/read-range";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import type { Ctx } from "@/lib/services/context";
import { toLevelColumns } from "@/lib/services/levels/internal/to-level-columns";
import { toRestatementSummary } from "@/lib/services/levels/internal/to-restatement-summary";

/** Newest corrections that a past state lists; more than these are counted at /api/v1/restatements. */
const MAX_RESTATEMENTS = 50;

/** Corrections of a basket that were recorded after the end of a day. */
async function listRestatedSince(db: DbSession, basketId: string, knownOn: number): Promise<RestatementSummary[]> {
  const found = await listStoredRestatements(db, { basketId, from: toDate(knownOn + 1) }, { limit: MAX_RESTATEMENTS });
  return found.map(toRestatementSummary);
}

/** The rows of some levels between two days, both included. */
function cutLevels(
  levels: LevelColumns,
  from: number,
  to: number,
): Pick<LevelColumns, "days" | "gross" | "net" | "flags"> {
  const start = Math.max(0, from - (levels.days[0] ?? 0));
  const end = Math.max(start, to - (levels.days[0] ?? 0) + 1);
  return {
    days: levels.days.slice(start, end),
    gross: levels.gross.slice(start, end),
    net: levels.net.slice(start, end),
    flags: levels.flags.slice(start, end),
  };
}

/**
 * Levels of a basket between two days, with what they rest on: as stored, or computed from what was known at the end of
 * the day `asOf`. Days before the base or after the history's end are left out, not filled.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long, or a knownOn to come
 */
export async function getNavSeries(ctx: Ctx, query: NavQuery): Promise<NavSeries> {
  const knownOn = readKnownOn(ctx, query.knownOn);
  const run = await requireBasket(ctx.db, query.basket, knownOn);
  const dataset = await loadDataset(ctx.db);
  const head = {
    basket: query.basket,
    name: run.stored.basket.name,
    knownOn: query.knownOn ?? null,
    restatedSince: knownOn === undefined ? [] : await listRestatedSince(ctx.db, query.basket, knownOn),
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
  const levels =
    knownOn === undefined
      ? await loadLevels(ctx.db, query.basket, from, to)
      : cutLevels(toLevelColumns(run, run.basket, ENGINE_VERSION), from, to);
  return {
    ...head,
    asOf: isoFromDay(asOf),
    base: { day: isoFromDay(firstDay), value: series.gross[0] ?? 100 },
    days: levels.days.map(isoFromDay),
    gross: levels.gross,
    net: levels.net,
    flags: levels.flags.map((flags) => [...flags]),
    weightStatus: toWeightPeriods(run, from, to),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
