import type { LevelSeries, Levels } from "@/lib/contracts/levels/levels";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { knownSpan } from "@/lib/core/metrics/known-span";
import { loadDataset } from "@/lib/db/dataset";
import type { DayRange } from "@/lib/services/baskets/read-range";
import type { ReadCtx } from "@/lib/services/context";
import { listSeriesSources, type StoredSeries } from "@/lib/services/levels/load-series";

function cut(series: StoredSeries, range: DayRange): LevelSeries {
  const { id, kind, name, unit, firstDay, level, endedDay } = series;
  const start = Math.max(0, range.from - firstDay);
  const inside = level.subarray(start, Math.max(start, range.to - firstDay + 1));
  const { first, last } = knownSpan(inside);
  const [from, to] = [isoFromDay(range.from), isoFromDay(range.to)];
  return {
    id,
    kind,
    name,
    unit,
    firstDay: first < 0 ? null : isoFromDay(firstDay + start + first),
    values: first < 0 ? new Float64Array() : inside.slice(first, last + 1),
    endedDay: endedDay === null ? null : isoFromDay(endedDay),
    doubtful: series.doubtful.filter((weightPeriod) => weightPeriod.from <= to && weightPeriod.to >= from),
  };
}

/** Stored series as the contract gives them, cut to a range; an empty range (from > to) gives series without values. */
export async function describeLevels(ctx: ReadCtx, found: readonly StoredSeries[], range: DayRange): Promise<Levels> {
  const isEmpty = range.from > range.to;
  return {
    from: isEmpty ? null : isoFromDay(range.from),
    to: isEmpty ? null : isoFromDay(range.to),
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    series: found.map((series) => cut(series, range)),
    sources: await listSeriesSources(ctx.db, found),
  };
}
