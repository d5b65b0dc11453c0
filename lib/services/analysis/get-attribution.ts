import type { AttributionQuery, AttributionTable } from "@/lib/contracts/analysis/attribution";
import type { NoAnswer } from "@/lib/contracts/wire/figure";
import { type Attribution, attribution } from "@/lib/core/attribution/attribute";
import type { SegmentPlace } from "@/lib/core/attribution/segment-contributions";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { basketSpan } from "@/lib/services/analysis/get-contributions";
import { loadSegments } from "@/lib/services/analysis/internal/load-segments";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import type { ReadCtx } from "@/lib/services/context";
import { snapshotRead } from "@/lib/services/snapshot-read";

type PlaceOf = (asset: string) => SegmentPlace;

/** A basket and the one it is held against. */
export interface BasketPair {
  readonly own: BasketRun;
  readonly other: BasketRun;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The days that two baskets share; null where they share none. */
export function sharedSpan({ own, other }: BasketPair): DayRange | null {
  const [a, b] = [basketSpan(own), basketSpan(other)];
  if (a === null || b === null) return null;
  const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return shared.from < shared.to ? shared : null;
}

/** Whether a basket has a level on both ends of a range: a gap there must not pass for a shorter range. */
function isPriced({ basket }: BasketRun, range: DayRange): boolean {
  const firstDay = basket?.series.days[0] ?? 0;
  return [range.from, range.to].every((day) => Number.isFinite(basket?.series.gross[day - firstDay] ?? Number.NaN));
}

const listAssets = ({ own, other }: BasketPair): string[] => [...new Set([...own.panel.assets, ...other.panel.assets])];

function toRows(found: Attribution, segments: readonly string[], assets: readonly string[], placeOf: PlaceOf) {
  const rows = found.segments.map((effects, s) => ({
    segment: segments[s] ?? "",
    assets: assets.filter((asset) => placeOf(asset).segment === segments[s]),
    weight: orNull(effects.portfolioWeight),
    weightAgainst: orNull(effects.benchmarkWeight),
    allocation: orNull(effects.allocation),
    selection: orNull(effects.selection),
    interaction: orNull(effects.interaction),
  }));
  return rows.filter((row) => row.weight !== 0 || row.weightAgainst !== 0);
}

/**
 * Attribution of one computed basket against another over a range.
 * @param range within the shared span, or the reason why there is none
 */
export async function describeAttribution(
  ctx: ReadCtx,
  pair: BasketPair,
  range: DayRange | NoAnswer,
  placeOf: PlaceOf,
): Promise<AttributionTable> {
  const { own, other } = pair;
  const assets = listAssets(pair);
  const head = {
    basket: own.stored.basket.id,
    against: other.stored.basket.id,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    sources: await listContributingProviders(ctx.db, assets),
  };
  const reason = typeof range === "string" ? range : isPriced(own, range) && isPriced(other, range) ? null : "no-price";
  if (own.basket === null || other.basket === null || typeof range === "string" || reason !== null) {
    return { ...head, from: null, to: null, rows: [], returnOf: null, returnAgainst: null, active: null, reason, n: 0 };
  }
  const segments = [...new Set(assets.map((asset) => placeOf(asset).segment))];
  const side = ({ series }: typeof own.basket) => ({
    series,
    segmentOf: series.assets.map((asset) => segments.indexOf(placeOf(asset).segment)),
  });
  const found = attribution(side(own.basket), side(other.basket), segments.length, range);
  return {
    ...head,
    from: isoFromDay(range.from),
    to: isoFromDay(range.to),
    rows: toRows(found, segments, assets, placeOf),
    returnOf: orNull(found.portfolioReturn),
    returnAgainst: orNull(found.benchmarkReturn),
    active: orNull(found.active),
    reason: Number.isNaN(found.active) ? "no-price" : null,
    n: found.n,
  };
}

/**
 * Why one basket did better or worse than another: allocation, selection and interaction by segment.
 * Computed, both baskets of the same prices.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long
 */
export const getAttribution = snapshotRead(async (ctx, query: AttributionQuery): Promise<AttributionTable> => {
  const own = await requireBasket(ctx.db, query.basket);
  const other = query.against === query.basket ? own : await requireBasket(ctx.db, query.against);
  const shared = sharedSpan({ own, other });
  const range = shared === null ? null : readRange(query, shared);
  const isKnown = range !== null && range.from < range.to;
  return await describeAttribution(ctx, { own, other }, isKnown ? range : "short-history", await loadSegments(ctx.db));
});
