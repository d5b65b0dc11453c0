import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import type { WeightFault } from "@/lib/contracts/weights/weight-fault";
import type { PreviewSide, WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { sampleColumn, sampleRows } from "@/lib/core/metrics/sample-column";
import { spanReturn } from "@/lib/core/metrics/span-return";
import { type SummaryMetric, summaryMetrics } from "@/lib/core/metrics/summary-metrics";
import { listStoredBaskets, type StoredBasket, type StoredWeightSet } from "@/lib/db/baskets/baskets";
import { loadDataset } from "@/lib/db/dataset";
import { AppError } from "@/lib/errors";
import { type BasketRun, listTickers, loadTickerEvents, runBasket } from "@/lib/services/baskets/compute-baskets";
import { toFigure, toPlainFigure } from "@/lib/services/baskets/to-figure";
import { toReviews } from "@/lib/services/baskets/to-reviews";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadCachedHistories } from "@/lib/services/weights/internal/cached-price-histories";
import { findDraftFaults } from "@/lib/services/weights/internal/find-draft-faults";

/** The chart begins so many days before the effective day. */
const LEAD_DAYS = 90;

/** Faults that leave the mathematics a meaning: what is unpriced is dropped, as it would be, and words are not weights. */
const HARMLESS: readonly WeightFault["code"][] = ["unpriced", "before-listing", "missing-source", "missing-reason"];

/** The basket with the draft in the place of the set of its day. @param day UTC day at whose close it is applied */
function withDraft(
  stored: StoredBasket,
  { rows, announcedDay, source, reason }: DraftContent,
  day: number,
): StoredBasket {
  const set: StoredWeightSet = {
    effectiveDay: day,
    announcedDay: announcedDay === null ? null : dayFromIso(announcedDay),
    announcedMonth: null,
    status: "published",
    sumBps: 10_000,
    source,
    note: reason,
    weightsBps: new Map(rows.map(({ symbol, weightBps }) => [symbol, weightBps ?? 0])),
    publishedAtMs: null,
    supersededAtMs: null,
  };
  const others = stored.weightSets.filter(({ effectiveDay }) => effectiveDay !== day);
  return { ...stored, weightSets: [...others, set].sort((a, b) => a.effectiveDay - b.effectiveDay) };
}

function toSide(run: BasketRun, effectiveDay: number): PreviewSide | null {
  if (run.basket === null) return null;
  const { days, net } = run.basket.series;
  const [firstDay, lastDay] = [days[0] ?? 0, days.at(-1) ?? 0];
  const from = Math.min(Math.max(effectiveDay, firstDay), lastDay);
  const { whole } = spanReturn(net, firstDay, from, lastDay);
  const found: Readonly<Record<string, SummaryMetric>> = summaryMetrics({ closes: net, days });
  const metrics = Object.entries(found).flatMap(([name, metric]) =>
    metric.reason === "no-benchmark" ? [] : [[name, toFigure(metric, metric.day)] as const],
  );
  return {
    level: toPlainFigure(net.at(-1), lastDay),
    sinceEffective: toFigure(whole, lastDay),
    metrics: Object.fromEntries(metrics),
  };
}

/** Net levels of a run on some days, NaN where it has none. */
function levelsOn(run: BasketRun | null, firstDay: number, length: number): Float64Array {
  const series = run?.basket?.series;
  const start = series?.days[0] ?? 0;
  return Float64Array.from({ length }, (_, t) => series?.net[firstDay + t - start] ?? Number.NaN);
}

function toChart(before: BasketRun, after: BasketRun | null, effectiveDay: number) {
  const axes = [before, after].flatMap((run) => run?.basket?.series.days ?? []);
  const firstDay = Math.max(Math.min(...axes.map((days) => days[0] ?? 0)), effectiveDay - LEAD_DAYS);
  const lastDay = Math.max(...axes.map((days) => days.at(-1) ?? 0));
  const length = axes.length === 0 ? 0 : Math.max(0, lastDay - firstDay + 1);
  const sample = sampleRows(length);
  return {
    days: sample.rows.map((row) => isoFromDay(firstDay + row)),
    levelBefore: sampleColumn(levelsOn(before, firstDay, length), sample),
    levelAfter: sampleColumn(levelsOn(after, firstDay, length), sample),
  };
}

/**
 * What a draft would do to its basket if it came into force as it stands: level, return, turnover and metrics before and
 * after, by the same functions that compute the published levels. Nothing is stored.
 * @throws AppError UNAUTHORIZED, FORBIDDEN for who neither edits nor approves; NOT_FOUND for an unknown basket
 */
export async function previewWeights(ctx: Ctx, draft: DraftContent): Promise<WeightPreview> {
  requireRole(ctx, "editor", "approver");
  const [[stored], events, dataset] = await Promise.all([
    listStoredBaskets(ctx.db, [draft.basket]),
    loadTickerEvents(ctx.db),
    loadDataset(ctx.db),
  ]);
  if (stored === undefined)
    throw new AppError("NOT_FOUND", `There is no basket "${draft.basket}".`, { field: "basket" });
  const load = (assetIds: readonly string[]) => loadCachedHistories(ctx.db, assetIds);
  const faults = await findDraftFaults(ctx.db, draft, load);
  const before = runBasket(stored, events, await load(listTickers(stored, events.migrations)));
  const asOf = before.basket?.asOf ?? null;
  const effectiveDay = dayFromIso(draft.effectiveDay);
  const day = asOf === null ? effectiveDay : Math.min(effectiveDay, asOf);
  const isMeaningful = faults.every(({ code }) => HARMLESS.includes(code));
  const changed = withDraft(stored, draft, day);
  const after = isMeaningful ? runBasket(changed, events, await load(listTickers(changed, events.migrations))) : null;
  const review = after === null ? undefined : toReviews(after).find((entry) => entry.effectiveDay === isoFromDay(day));
  return {
    basket: draft.basket,
    simulated: ctx.isSimulated,
    dataset: dataset.label,
    faults,
    asOf: asOf === null ? null : isoFromDay(asOf),
    before: toSide(before, day),
    after: after === null ? null : toSide(after, day),
    appliedDay: review?.appliedDay ?? null,
    turnover: review?.turnover ?? null,
    weights: review?.weights ?? [],
    added: review?.added ?? [],
    removed: review?.removed ?? [],
    ...toChart(before, after, day),
  };
}
