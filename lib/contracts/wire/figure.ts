import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Why a figure has no answer; the screen shows "–" and says it. */
export const NoAnswer = z.enum([
  "too-few",
  "zero-variance",
  "no-loss",
  "no-benchmark",
  "short-history",
  "no-price",
  "no-market-cap",
  "cap-infeasible",
]);
export type NoAnswer = z.infer<typeof NoAnswer>;

/** A computed number, or none with the reason. `day` dates an extreme (worst day, trough). */
export const Figure = z.object({
  value: z.number().nullable(),
  reason: NoAnswer.optional(),
  n: z.number().optional(),
  day: IsoDay.optional(),
});
export type Figure = z.infer<typeof Figure>;
