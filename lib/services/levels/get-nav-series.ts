import type { NavQuery, NavSeries } from "@/lib/contracts/levels/nav";
import type { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { type DailyLevels, loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import { listStoredRestatements } from "@/lib/db/baskets/restatements";
import type { DbSession } from "@/lib/db/client";
import { loadDataset } from "@/lib/db/dataset";
import { toDate } from "@/lib/db/day-date";
import { type ContributingProvider, listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { readKnownOn } from "@/lib/services/baskets/read-known-on";
import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { type DatedBasket, toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import { toRestatementSummary } from "@/lib/services/levels/internal/to-restatement-summary";
import { toDailyLevels } from "@/lib/services/levels/to-daily-levels";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** Newest corrections that a past state lists; more than these are counted at /api/v1/restatements. */
const MAX_RESTATEMENTS = 50;

/** Corrections of a basket that were recorded after the end of a day. */
async function listRestatedSince(db: DbSession, basketId: string, knownOn: number): Promise<RestatementSummary[]> {
  const found = await listStoredRestatements(db, { basketId, from: toDate(knownOn + 1) }, { limit: MAX_RESTATEMENTS });
  return found.map(toRestatementSummary);
}

/** What an answer is made of: a basket's state, and its levels between two days. */
interface NavSource {
  readonly dated: DatedBasket;
  readonly loadLevels: (range: DayRange) => Promise<DailyLevels>;
  readonly listSources: () => Promise<ContributingProvider[]>;
}

async function openPublished(db: DbSession, id: string): Promise<NavSource> {
  const published = await requirePublished(db, id);
  return {
    dated: published,
    loadLevels: async (range) => (await loadDailyLevels(db, [id], range)).get(id) ?? NO_LEVELS,
    listSources: () => listContributingProviders(db, [], published.state.providers),
  };
}

async function openKnown(db: DbSession, id: string, knownOn: number): Promise<NavSource> {
  const run = await requireBasket(db, id, knownOn);
  const levels = run.basket === null ? NO_LEVELS : toDailyLevels(run, run.basket);
  return {
    dated: toDatedBasket(run),
    loadLevels: async (range) => cutLevels(levels, range),
    listSources: () => listContributingProviders(db, run.panel.assets),
  };
}

/** The rows of some levels between two days, both included. */
function cutLevels({ days, gross, net, flags }: DailyLevels, { from, to }: DayRange): DailyLevels {
  const start = Math.max(0, from - (days[0] ?? 0));
  const end = Math.max(start, to - (days[0] ?? 0) + 1);
  return { days: days.slice(start, end), gross: gross.slice(start, end), net: net.slice(start, end), flags };
}

/**
 * Levels of a basket between two days, with what they rest on. Days before the base or after the history's end are left
 * out, not filled.
 * Stored; computed with `knownOn`, from what was known at the end of that day.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long, or a knownOn to come
 */
export const getNavSeries = snapshotRead(async (ctx, query: NavQuery): Promise<NavSeries> => {
  const knownOn = readKnownOn(ctx, query.knownOn);
  const { dated, loadLevels, listSources } =
    knownOn === undefined ? await openPublished(ctx.db, query.basket) : await openKnown(ctx.db, query.basket, knownOn);
  const { history } = dated.state;
  const dataset = await loadDataset(ctx.db);
  const head = {
    basket: query.basket,
    name: dated.basket.name,
    knownOn: query.knownOn ?? null,
    restatedSince: knownOn === undefined ? [] : await listRestatedSince(ctx.db, query.basket, knownOn),
    simulated: ctx.isSimulated,
    currency: "USD" as const,
    engineVersion: ENGINE_VERSION,
    dataset: dataset.label,
  };
  if (history === null) {
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
  const range = readRange(query, { from: history.firstDay, to: history.lastDay });
  const levels = await loadLevels(range);
  return {
    ...head,
    asOf: isoFromDay(history.asOf),
    base: { day: isoFromDay(history.firstDay), value: history.base },
    days: Array.from(levels.days, isoFromDay),
    gross: levels.gross,
    net: levels.net,
    flags: Array.from(levels.days, (day) => [...(levels.flags.get(day) ?? [])]),
    weightStatus: toWeightPeriods(dated, range.from, range.to),
    sources: await listSources(),
  };
});
