import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/**
 * What a dated weight set rests on. `published` and `unverified` sets apply; `partial` and `missing` ones never do
 * (the last set drifts on). `rule` marks a basket whose weights follow from a rule, not from a release.
 */
export const WeightStatus = z.enum(["published", "unverified", "partial", "missing", "rule"]);
export type WeightStatus = z.infer<typeof WeightStatus>;

/** A weight period of days and the status of the weight set that was due in it. Both ends included. */
export const WeightPeriod = z.object({
  from: IsoDay,
  to: IsoDay,
  status: WeightStatus,
  /** day of the set that was due */
  setDay: IsoDay.nullable(),
  /** day of the set whose weights are in force; differs from setDay where that one is missing or partial */
  heldSetDay: IsoDay.nullable(),
  /** targets without a price at the review, dropped and spread over the rest */
  dropped: z.array(z.object({ asset: z.string(), weightBps: z.number() })),
});
export type WeightPeriod = z.infer<typeof WeightPeriod>;
