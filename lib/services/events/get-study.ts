import type { EventStudyQuery, EventStudyResult, StudyRow } from "@/lib/contracts/analysis/event-study";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { joinedPrices } from "@/lib/core/prices/joined";
import { currentTicker, tickerRenames } from "@/lib/core/prices/ticker-renames";
import { dailyReturns, meanReturns } from "@/lib/core/study/daily-returns";
import { estimationSpan, eventStudy, MAX_WINDOW_DAYS } from "@/lib/core/study/event-study";
import { listMigrations, listStoredBaskets } from "@/lib/db/baskets/baskets";
import { type DailyLevels, loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import type { DbSession } from "@/lib/db/client";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { listEvents, type StoredEvent } from "@/lib/db/reference/events";
import { AppError } from "@/lib/errors";
import { toPanel } from "@/lib/services/baskets/compute-baskets";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toStudyRow } from "@/lib/services/events/internal/to-study-row";
import { toDatedEvent } from "@/lib/services/events/list";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** What is studied: an asset under its newest ticker, and its daily returns on the axis of the study. */
interface Subject {
  readonly asset: string;
  readonly includes: readonly string[];
  readonly returns: Float64Array;
}

async function getEvent(db: DbSession, id: string): Promise<StoredEvent> {
  const event = (await listEvents(db)).find((row) => row.id === id);
  if (event !== undefined) return event;
  throw new AppError("NOT_FOUND", `There is no event "${id}"; /api/v1/events lists them.`, { field: "event" });
}

/** The assets an event names; where it names none, the members of the AI track on its day. */
async function listSubjects(db: DbSession, event: StoredEvent): Promise<string[]> {
  if (event.assets.length > 0) return [...event.assets];
  const [track] = await listStoredBaskets(db, ["ai"]);
  return (track?.members ?? [])
    .filter(({ validFrom, validTo }) => (validFrom ?? event.day) <= event.day && (validTo ?? event.day) >= event.day)
    .map(({ assetId }) => assetId);
}

/** A column of day values moved to another axis of consecutive days; NaN where it has none. */
function onAxis(axis: Int32Array, days: Int32Array, values: Float64Array): Float64Array {
  return Float64Array.from(axis, (day) => values[day - (days[0] ?? 0)] ?? Number.NaN);
}

async function loadSubjects(db: DbSession, names: readonly string[], axis: Int32Array): Promise<Subject[]> {
  const migrations = await listMigrations(db);
  const touched = migrations.filter(({ from, to }) => names.includes(from) || names.includes(to));
  const tickers = [...new Set([...names, ...touched.flatMap(({ from, to }) => [from, to])])];
  const panel = toPanel(tickers, await loadPriceHistories(db, tickers));
  const renames = tickerRenames(panel, migrations);
  const assets = [...new Set(names.map((name) => currentTicker(name, renames)))];
  return assets.map((asset) => ({
    asset,
    includes: renames.filter(({ to }) => to === asset).map(({ from }) => from),
    returns: dailyReturns(onAxis(axis, panel.days, joinedPrices(panel, asset, renames))),
  }));
}

/** Every day that a study touches, with one more before it so that its first return has a base. */
function studyAxis(eventDay: number, windowDays: number): Int32Array {
  const first = estimationSpan(eventDay).from - 1;
  return Int32Array.from({ length: eventDay + windowDays - first + 1 }, (_, t) => first + t);
}

function marketReturns({ days, gross }: DailyLevels, axis: Int32Array): Float64Array {
  return dailyReturns(onAxis(axis, days, gross));
}

/**
 * How assets moved around an event beyond what their benchmark explains, each alone and as an equal-weighted mean.
 * Stored levels and prices; the study is computed of them.
 * @throws AppError NOT_FOUND for an unknown event or benchmark
 */
export const getEventStudy = snapshotRead(async (ctx, query: EventStudyQuery): Promise<EventStudyResult> => {
  const { benchmark = "btc", window = MAX_WINDOW_DAYS, model = "market" } = query;
  const event = await getEvent(ctx.db, query.event);
  const market = await requirePublished(ctx.db, benchmark);
  const levels = (await loadDailyLevels(ctx.db, [benchmark])).get(benchmark) ?? NO_LEVELS;
  const names = await listSubjects(ctx.db, event);
  const axis = studyAxis(event.day, window);
  const subjects = event.precision === "month" ? [] : await loadSubjects(ctx.db, names, axis);
  const marketColumn = marketReturns(levels, axis);
  const toRow = (asset: string | null, includes: readonly string[], returns: Float64Array): StudyRow => {
    const study = eventStudy(returns, marketColumn, axis, event.day, window);
    return toStudyRow({ asset, includes, study, model, eventDay: event.day, isSimulated: ctx.isSimulated });
  };
  const rows = subjects.map(({ asset, includes, returns }) => toRow(asset, includes, returns));
  const answered = subjects.filter((_, i) => rows[i]?.onDay.value.value !== null);
  const span = estimationSpan(event.day);
  const noDay = event.precision === "month" ? ("month-only" as const) : null;
  return {
    event: toDatedEvent(event),
    benchmark,
    window,
    model,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    estimation: noDay === null ? { from: isoFromDay(span.from), to: isoFromDay(span.to) } : null,
    reason: noDay ?? (market.state.history === null ? "no-price" : null),
    isWholeMarket: event.assets.length === 0,
    mean: answered.length < 2 ? null : toRow(null, [], meanReturns(answered.map(({ returns }) => returns))),
    rows,
    sources: await listContributingProviders(ctx.db, names, market.state.providers),
  };
});
