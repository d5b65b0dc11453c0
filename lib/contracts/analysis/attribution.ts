import * as z from "zod";
import { NoAnswer } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

export const AttributionQuery = z.strictObject({
  basket: z.string().min(1).max(40),
  against: z.string().min(1).max(40),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type AttributionQuery = z.infer<typeof AttributionQuery>;

const Known = z.number().nullable();

/**
 * Brinson–Fachler attribution by segment, before fees, linked over the span: the effects of all segments sum to `active`.
 * A segment is a category of the market map or, for assets that it does not name, the track that holds them.
 */
export const AttributionTable = z.object({
  basket: z.string(),
  against: z.string(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  rows: z.array(
    z.object({
      segment: z.string(),
      assets: z.array(z.string()),
      /** mean weight over the span, fraction */
      weight: Known,
      weightAgainst: Known,
      allocation: Known,
      selection: Known,
      interaction: Known,
    }),
  ),
  /** compounded gross returns of the two and their difference, fractions */
  returnOf: Known,
  returnAgainst: Known,
  active: Known,
  reason: NoAnswer.nullable(),
  /** days linked */
  n: z.number(),
  sources: z.array(SourceLine),
});
export type AttributionTable = z.infer<typeof AttributionTable>;
