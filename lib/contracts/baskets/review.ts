import * as z from "zod";
import { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** One asset at a review. Weights are fractions of the level; null where the set gives none. */
export const ReviewWeight = z.object({
  asset: z.string(),
  /** just before the review, drifted since the last one */
  before: z.number().nullable(),
  /** just after, as applied */
  after: z.number().nullable(),
  /** as the release states it, in basis points */
  publishedBps: z.number().nullable(),
});
export type ReviewWeight = z.infer<typeof ReviewWeight>;

/** A dated weight set and what it did to the basket, newest first in lists. */
export const Review = z.object({
  effectiveDay: IsoDay,
  announcedDay: IsoDay.nullable(),
  /** "YYYY-MM" where only the month is known */
  announcedMonth: z.string().nullable(),
  status: WeightStatus,
  sumBps: z.number(),
  source: z.string().nullable(),
  note: z.string().nullable(),
  /** day at whose close it was applied; null when it was not (missing, partial, or past the stored prices) */
  appliedDay: IsoDay.nullable(),
  weights: z.array(ReviewWeight),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** one-way turnover, fraction; null at the base and where nothing was applied */
  turnover: z.number().nullable(),
  dropped: z.array(z.object({ asset: z.string(), weightBps: z.number() })),
});
export type Review = z.infer<typeof Review>;

/** Drifted weights at the close of each day: one column an asset, fractions, NaN (wire: null) where it is not held. */
export const WeightHistory = z.object({
  days: z.array(IsoDay),
  assets: z.array(z.string()),
  /** weights[a][t], fraction; 0 where the asset is not held, null where the level is unknown */
  weights: z.array(z.array(z.number().nullable())),
});
export type WeightHistory = z.infer<typeof WeightHistory>;
