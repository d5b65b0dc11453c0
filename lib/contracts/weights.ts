import * as z from "zod";
import { Review } from "@/lib/contracts/review";
import { SourceLine } from "@/lib/contracts/source-line";

export const WeightsQuery = z.strictObject({
  basket: z.string().min(1).max(40),
  format: z.enum(["json", "csv"]).optional(),
});
export type WeightsQuery = z.infer<typeof WeightsQuery>;

/** The dated weight sets of a basket, oldest first, with what each did when applied. */
export const WeightSets = z.object({
  basket: z.string(),
  name: z.string(),
  simulated: z.boolean(),
  sets: z.array(Review),
  /** behind the prices that the drifted weights rest on */
  sources: z.array(SourceLine),
});
export type WeightSets = z.infer<typeof WeightSets>;
