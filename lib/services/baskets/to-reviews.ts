import type { Review, ReviewWeight } from "@/lib/contracts/baskets/review";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { WeightSetOutcome } from "@/lib/core/weights/weight-set";
import type { StoredWeightSet } from "@/lib/db/baskets/baskets";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { weightsBefore } from "@/lib/services/baskets/weights-before";

type Weights = ReadonlyMap<string, number>;

const NONE: Weights = new Map();

function weightsAfter(basket: BasketSeries, row: number): Weights {
  const { series } = basket;
  return new Map(
    series.assets.flatMap((asset, a) => {
      const weight = series.weights[a]?.[row] ?? 0;
      return weight > 0 ? [[asset, weight] as const] : [];
    }),
  );
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function toWeightRows(before: Weights, after: Weights | null, published: Weights): ReviewWeight[] {
  const assets = [...new Set([...published.keys(), ...(after?.keys() ?? []), ...before.keys()])];
  return assets.map((asset) => ({
    asset,
    before: orNull(before.get(asset)),
    after: after === null ? null : orNull(after.get(asset)),
    publishedBps: published.get(asset) ?? null,
  }));
}

/** A ticker that only changed its name is neither added nor removed. */
function changes(run: BasketRun, before: Weights, after: Weights): Pick<Review, "added" | "removed"> {
  const renamed = (from: string, to: string): boolean =>
    run.migrations.some((migration) => migration.from === from && migration.to === to);
  return {
    added: [...after.keys()].filter((to) => !before.has(to) && ![...before.keys()].some((from) => renamed(from, to))),
    removed: [...before.keys()].filter(
      (from) => !after.has(from) && ![...after.keys()].some((to) => renamed(from, to)),
    ),
  };
}

function toReview(run: BasketRun, set: StoredWeightSet, outcome: WeightSetOutcome | undefined): Review {
  const { basket } = run;
  const appliedDay = outcome?.appliedDay ?? null;
  const firstDay = basket?.series.days[0] ?? 0;
  const row = (appliedDay ?? set.effectiveDay) - firstDay;
  const isInHistory = basket !== null && row >= 0 && row < basket.series.days.length;
  const before = isInHistory ? weightsBefore(run, basket, row) : NONE;
  const after = basket !== null && appliedDay !== null ? weightsAfter(basket, row) : null;
  const turnover = basket?.series.turnover.find((entry) => entry.dueDay === set.effectiveDay)?.turnover;
  const isBase = row === 0;
  return {
    effectiveDay: isoFromDay(set.effectiveDay),
    announcedDay: set.announcedDay === null ? null : isoFromDay(set.announcedDay),
    announcedMonth: set.announcedMonth,
    status: set.status,
    sumBps: set.sumBps,
    source: set.source,
    note: set.note,
    appliedDay: appliedDay === null ? null : isoFromDay(appliedDay),
    weights: toWeightRows(before, after, set.weightsBps),
    ...(after === null || isBase ? { added: [], removed: [] } : changes(run, before, after)),
    turnover: orNull(turnover),
    dropped: [...(outcome?.dropped ?? [])],
  };
}

/** Every dated weight set of a basket and what it did, oldest first. */
export function toReviews(run: BasketRun): Review[] {
  const outcomes = new Map(run.sets.map((outcome) => [outcome.effectiveDay, outcome]));
  return run.stored.weightSets.map((set) => toReview(run, set, outcomes.get(set.effectiveDay)));
}
