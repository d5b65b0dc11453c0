import * as z from "zod";
import { ReviewWeight } from "@/lib/contracts/baskets/review";
import { WeightFault } from "@/lib/contracts/weights/weight-fault";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { LevelColumn } from "@/lib/contracts/wire/level-column";

/** A basket with one composition or the other. Net of fees; levels in points, returns as fractions. */
export const PreviewSide = z.object({
  /** at the end of the history */
  level: Figure,
  /** from the close of the effective day to the end of the history */
  sinceEffective: Figure,
  /** over the whole history, by the names of /api/v1/metrics; without those that need a benchmark */
  metrics: z.record(z.string(), Figure),
});
export type PreviewSide = z.infer<typeof PreviewSide>;

export const WeightPreview = z.object({
  basket: z.string(),
  simulated: z.boolean(),
  dataset: z.string(),
  /** everything that keeps the draft from being submitted as it is */
  faults: z.array(WeightFault),
  /** last day of the history; null while the basket has none */
  asOf: IsoDay.nullable(),
  /** as it is; null while the basket has no history */
  before: PreviewSide.nullable(),
  /** with the draft; null where its rows or their sum have no meaning yet, see `faults` */
  after: PreviewSide.nullable(),
  /** day at whose close the draft is applied for this: the last of the history where its own lies beyond */
  appliedDay: IsoDay.nullable(),
  /** one-way, fraction; null at the base and without `after` */
  turnover: z.number().nullable(),
  /** each asset just before and just after that day */
  weights: z.array(ReviewWeight),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** for the chart: from 90 days before the effective day, thinned to at most 400 days; points, NaN where unknown */
  days: z.array(IsoDay),
  levelBefore: LevelColumn,
  levelAfter: LevelColumn,
});
export type WeightPreview = z.output<typeof WeightPreview>;
