import { assetColour } from "@/components/charts/plot/asset-colour";
import type { LineColour } from "@/components/charts/plot/line";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";

export interface CompareSeries {
  readonly id: string;
  readonly kind: LevelSeries["kind"];
  readonly name: string;
  readonly shortName: string;
  readonly colour: LineColour;
  readonly dash: string | undefined;
  /** on CompareData.days, NaN before its first day, after its last and in gaps */
  readonly level: Float64Array;
  /** index of its first known day, −1 without any */
  readonly start: number;
  readonly endedDay: string | null;
  readonly doubtful: readonly WeightPeriod[];
}

/** All loaded series on one axis of consecutive days. */
export interface CompareData {
  readonly days: readonly string[];
  /** the same as UTC day numbers */
  readonly dayNumbers: Int32Array;
  readonly series: readonly CompareSeries[];
}

export type BasketNames = (basket: BasketId, stored: string) => { readonly name: string; readonly shortName: string };

/** A basket has a name and a colour of its own, an asset its ticker and one of the shared hues. */
export function seriesLook(
  series: Pick<LevelSeries, "id" | "kind" | "name">,
  names: BasketNames,
): Pick<CompareSeries, "name" | "shortName" | "colour" | "dash"> {
  if (series.kind === "asset") return { name: series.id, shortName: series.id, ...assetColour(series.id) };
  return { ...names(series.id, series.name), colour: series.id, dash: undefined };
}

/**
 * Puts series on one axis from the earliest first day of any to the as-of day.
 * @param asOf last day of the axis
 */
export function alignSeries(loaded: readonly LevelSeries[], asOf: string, names: BasketNames): CompareData {
  const last = dayFromIso(asOf);
  const starts = loaded.map(({ firstDay }) => (firstDay === null ? last : dayFromIso(firstDay)));
  const first = Math.min(last, ...starts);
  const dayNumbers = Int32Array.from({ length: last - first + 1 }, (_, t) => first + t);
  const series = loaded.map((row, s) => {
    const level = new Float64Array(dayNumbers.length).fill(Number.NaN);
    const offset = (starts[s] ?? first) - first;
    level.set(row.values.subarray(0, level.length - offset), offset);
    const start = row.values.length === 0 ? -1 : offset;
    const { id, kind, endedDay, doubtful } = row;
    return { id, kind, ...seriesLook(row, names), level, start, endedDay, doubtful };
  });
  return { days: Array.from(dayNumbers, isoFromDay), dayNumbers, series };
}
