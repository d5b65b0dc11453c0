import * as z from "zod";
import { Figure } from "@/lib/contracts/figure";
import { ContributionRow } from "@/lib/contracts/fund-overview";
import { IsoDay } from "@/lib/contracts/iso-day";
import { SourceLine } from "@/lib/contracts/source-line";

/** Of which basket, and between the closes of which two days (without them since the base, to the as-of day). */
export const ContributionQuery = z.strictObject({
  basket: z.string().min(1).max(40),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type ContributionQuery = z.infer<typeof ContributionQuery>;

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
  /** what trading cost at reviews, ≤ 0 */
  cost: Figure,
  gross: Figure,
  /** net − gross */
  fee: Figure,
  net: Figure,
  sources: z.array(SourceLine),
});
export type Contributions = z.infer<typeof Contributions>;
