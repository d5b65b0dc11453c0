import * as z from "zod";
import { Review } from "@/lib/contracts/baskets/review";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { LevelSeries, Levels } from "@/lib/contracts/levels/levels";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";

/** What the comparison screen starts from: the series that its address names, and what else could be chosen. */
export const ComparePage = z.object({
  dataset: DatasetState,
  levels: Levels,
  /** names in the address that are no basket and no asset with a price */
  unknown: z.array(z.string()),
  choices: z.array(LevelSeries.pick({ id: true, kind: true, name: true })),
  events: z.array(ChartEvent),
  /** of the fund */
  reviews: z.array(Review.pick({ effectiveDay: true, status: true })),
});
export type ComparePage = z.output<typeof ComparePage>;
