import * as z from "zod";
import { BasketIds } from "@/lib/contracts/baskets/basket-list";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { LevelColumn } from "@/lib/contracts/wire/level-column";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/**
 * Which baskets ("ai-fund") and assets ("TAO"), at most 60, and between which days (both included, at most 4,000;
 * without them the newest 4,000 on which any of them is known).
 */
export const LevelsQuery = z.strictObject({
  series: BasketIds,
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type LevelsQuery = z.output<typeof LevelsQuery>;

/** One basket or asset on consecutive UTC days of its own. */
export const LevelSeries = z.object({
  id: z.string(),
  kind: z.enum(["basket", "asset"]),
  name: z.string(),
  /** index points net of the fee, or USD for one unit of the asset */
  unit: z.enum(["points", "usd"]),
  /** day of values[0]; null when nothing is known in the range */
  firstDay: IsoDay.nullable(),
  /** one value a day from `firstDay` to the last known one; null is a gap */
  values: LevelColumn,
  /** its last day ever, for an asset that ended or became another; null while it goes on */
  endedDay: IsoDay.nullable(),
  /** weight periods of a basket with published sets that rest on a missing, partial or unverified one */
  doubtful: z.array(WeightPeriod),
});
export type LevelSeries = z.output<typeof LevelSeries>;

/** Levels of several baskets and assets, each from its own first day. */
export const Levels = z.object({
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  series: z.array(LevelSeries),
  sources: z.array(SourceLine),
});
export type Levels = z.output<typeof Levels>;
