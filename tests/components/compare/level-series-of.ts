import type { LevelSeries } from "@/lib/contracts/levels/levels";

/** A series of a comparison from its id and levels; an id in lower case is a basket. */
export function levelSeriesOf(
  id: string,
  firstDay: string,
  values: readonly number[],
  over: Partial<LevelSeries> = {},
): LevelSeries {
  const kind = id === id.toLowerCase() ? "basket" : "asset";
  return {
    id,
    kind,
    name: id,
    unit: kind === "basket" ? "points" : "usd",
    firstDay: values.length === 0 ? null : firstDay,
    values: Float64Array.from(values),
    endedDay: null,
    doubtful: [],
    ...over,
  };
}
