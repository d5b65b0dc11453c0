import * as z from "zod";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

export const ClaimsQuery = z.strictObject({ format: z.enum(["json", "csv"]).optional() });
export type ClaimsQuery = z.output<typeof ClaimsQuery>;

/** One way to read the claim, recomputed. Returns are fractions between the closes of two days. */
const Reading = z.object({
  id: z.enum(["month", "year-to-month", "year-to-article"]),
  from: IsoDay,
  to: IsoDay,
  /** AI track by rule */
  track: Figure,
  /** the fund's launch members, bought in equal parts at the first close and held */
  fiveEqual: Figure,
  /** the same, bought at the launch weights */
  fiveLaunch: Figure,
  /** on the AI track; null where it has no answer */
  verdict: z.enum(["holds", "near", "does-not-hold"]).nullable(),
  /** every other track; beaten where it returned less than the AI track */
  against: z.array(z.object({ basket: BasketId, return: Figure })),
  beaten: z.number(),
  /** tracks that have an answer */
  rivals: z.number(),
  beatsMost: z.boolean(),
});
export type ClaimReading = z.infer<typeof Reading>;

export const ClaimCheck = z.object({
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  /** fraction */
  claimed: z.number(),
  /** "2024-05" */
  month: z.string(),
  articleDay: IsoDay,
  /** author of the claim */
  source: z.string(),
  /** a made-up market neither proves nor refutes anything */
  withheld: z.enum(["simulated"]).nullable(),
  members: z.array(z.string()),
  /** fractions: a reading holds within the first, is near within the second */
  holdsWithin: z.number(),
  nearWithin: z.number(),
  readings: z.array(Reading),
  /** the year up to the article, month by month; the last one up to the article */
  months: z.array(z.object({ from: IsoDay, to: IsoDay, track: Figure, btc: Figure })),
  sources: z.array(SourceLine),
});
export type ClaimCheck = z.infer<typeof ClaimCheck>;
