import * as z from "zod";
import { ContributionRow } from "@/lib/contracts/analysis/contribution-row";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** What the parts of a contribution are: single assets, or the segments that these belong to. */
const ContributionPart = z.enum(["asset", "category"]);

/**
 * Of which basket, and between the closes of which two days (without them since the base, to the as-of day).
 * `by` chooses the table of the CSV; JSON carries both.
 */
export const ContributionQuery = z.strictObject({
  basket: z.string().min(1).max(40),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  by: ContributionPart.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type ContributionQuery = z.infer<typeof ContributionQuery>;

const SegmentPart = z.object({
  name: z.string(),
  assets: z.array(z.string()),
  /** sum over the assets, fraction; null where one of them has none */
  contribution: z.number().nullable(),
});

/**
 * A segment: a category of the market map or, for assets that it does not name, the track that holds them, else "other".
 * Its groups are those of the map and sum to it.
 */
const ContributionSegment = SegmentPart.extend({ groups: z.array(SegmentPart) });

/** Why a basket moved between two closes. All figures are fractions of the level at `from`; rows and cost sum to gross. */
export const Contributions = z.object({
  basket: z.string(),
  name: z.string(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  rows: z.array(ContributionRow),
  /** the same by segment, largest first */
  categories: z.array(ContributionSegment),
  /** what trading cost at reviews, ≤ 0 */
  cost: Figure,
  gross: Figure,
  /** net − gross */
  fee: Figure,
  net: Figure,
  /** which weight sets the range rests on */
  weightPeriods: z.array(WeightPeriod),
  sources: z.array(SourceLine),
});
export type Contributions = z.infer<typeof Contributions>;
