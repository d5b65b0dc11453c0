import * as z from "zod";
import { Review } from "@/lib/contracts/baskets/review";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { KNOWN_ON, readKnownOnAlias } from "@/lib/contracts/wire/known-on";
import { SourceLine } from "@/lib/contracts/wire/source-line";

export const WeightsQuery = z
  .strictObject({
    basket: z.string().min(1).max(40),
    /** only sets announced by the end (24:00 UTC) of this day, and what was known then of what they did */
    ...KNOWN_ON,
    format: z.enum(["json", "csv"]).optional(),
  })
  .check(readKnownOnAlias);
export type WeightsQuery = Omit<z.output<typeof WeightsQuery>, "asOf">;

/** The dated weight sets of a basket, oldest first, with what each did when applied. */
export const WeightSets = z.object({
  basket: z.string(),
  name: z.string(),
  /** day at whose end (24:00 UTC) all of it was known; null: now */
  knownOn: IsoDay.nullable(),
  simulated: z.boolean(),
  sets: z.array(Review),
  /** behind the prices that the drifted weights rest on */
  sources: z.array(SourceLine),
});
export type WeightSets = z.infer<typeof WeightSets>;
