import * as z from "zod";
import { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { RestatementNotice } from "@/lib/contracts/levels/restatements";
import { DayState } from "@/lib/contracts/wire/day-state";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

export const DatasetState = z.object({
  simulated: z.boolean(),
  /** e.g. "2026-03-18.1" */
  label: z.string(),
  engineVersion: z.string(),
  /** last day on which every current constituent is priced; null while the store is empty */
  asOf: IsoDay.nullable(),
  /** how far the as-of day can still change; null without one */
  dayState: DayState.nullable(),
  /** days by which the as-of day lags behind the newest one that is final by the clock; from 1 on the figures are stale */
  daysLate: z.number(),
  pricedConstituents: z.number(),
  constituents: z.number(),
  /** the set whose weights are in force, and the newest set due if that one could not be applied */
  setInForce: z.object({ day: IsoDay, status: WeightStatus }).nullable(),
  setMissing: z.object({ day: IsoDay, status: WeightStatus }).nullable(),
  /** newest restatement of the basket shown, for a week after it was recorded */
  restated: RestatementNotice.nullable(),
});
export type DatasetState = z.infer<typeof DatasetState>;
