import * as z from "zod";
import { BasketId, BasketKind } from "@/lib/contracts/baskets/basket";
import { WeightPeriod, WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Column } from "@/lib/contracts/wire/column";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** `published`: each track as its source or rule weighs it; the others weigh its members again at every review. */
export const TrackWeighting = z.enum(["published", "equal", "cap", "sqrt-cap", "capped"]);
export type TrackWeighting = z.infer<typeof TrackWeighting>;

/** Days whose closes the return is taken between (both included), and how members are weighed. */
export const TracksQuery = z.strictObject({
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  weighting: TrackWeighting.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type TracksQuery = z.output<typeof TracksQuery>;

/** What a track knows of a range that it does not cover as a whole. */
const KnownPart = z.object({ from: IsoDay, to: IsoDay, value: z.number() });

const Coverage = z.object({
  /** days of the range on which the level is known */
  known: z.number(),
  /** of those, days on which a member counts at a carried price */
  carried: z.number(),
  /** days without a level, and the members without a price then */
  gaps: z.array(z.object({ from: IsoDay, to: IsoDay, assets: z.array(z.string()) })),
});

/** One track over the range. Returns, volatility and drawdown are fractions from daily closes. */
export const TrackRow = z.object({
  basket: BasketId,
  name: z.string(),
  kind: BasketKind,
  /** how this row is weighed: a single asset has nothing to weigh */
  weighting: z.enum([...TrackWeighting.options, "single"]),
  /** by return, 1 is best; null without a return over the whole range */
  rank: z.number().nullable(),
  /** assets held on the last day */
  members: z.number(),
  /** first day of its whole history; null while nothing is priced */
  firstDay: IsoDay.nullable(),
  return: Figure,
  /** its own part of the range, where it does not cover the whole */
  part: KnownPart.nullable(),
  /** from 31 December of the year before to the last day */
  yearToDate: Figure,
  volatility: Figure,
  maxDrawdown: Figure,
  /** level on Tracks.days, 100 on its first known day of the range; 4 significant digits */
  growth: Column,
  coverage: Coverage,
  weightPeriods: z.array(WeightPeriod),
});
export type TrackRow = z.output<typeof TrackRow>;

/** A review that took effect: what was bought, and what was left out and why. */
export const TrackReview = z.object({
  basket: BasketId,
  day: IsoDay,
  status: WeightStatus,
  /** basis points by asset, largest first */
  weights: z.array(z.tuple([z.string(), z.number()])),
  out: z.array(
    z.object({
      asset: z.string(),
      reason: z.enum(["not-member", "unlisted", "young", "no-price", "leaving", "migrated"]),
    }),
  ),
});
export type TrackReview = z.infer<typeof TrackReview>;

export const Tracks = z.object({
  dataset: DatasetState,
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  weighting: TrackWeighting,
  /** weightings that the range allows for no track, with the reason */
  unavailable: z.array(z.object({ weighting: TrackWeighting, reason: z.enum(["no-market-cap"]) })),
  /** last day with a stored market value */
  marketCapsUntil: IsoDay.nullable(),
  /** the range without days of the reader's own */
  usual: z.object({ from: IsoDay, to: IsoDay }).nullable(),
  /** first day of any track, first day on which all of them have a level, last day: the fund's as-of day where it has one */
  history: z.object({ from: IsoDay, common: IsoDay, to: IsoDay }).nullable(),
  /** days of TrackRow.growth: every day, or every `everyDays`th counted back from the last, and the first */
  days: z.array(IsoDay),
  everyDays: z.number(),
  /** by rank, those without a return last */
  rows: z.array(TrackRow),
  /** reviews in force in the range, oldest first */
  reviews: z.array(TrackReview),
  /** members that left between reviews at their last price, with their last priced day */
  removals: z.array(z.object({ basket: BasketId, asset: z.string(), day: IsoDay })),
  sources: z.array(SourceLine),
});
export type Tracks = z.output<typeof Tracks>;
