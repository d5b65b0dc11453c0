import * as z from "zod";
import { BasketIds } from "@/lib/contracts/baskets/basket-list";
import { Column } from "@/lib/contracts/wire/column";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Which baskets' ("ai-fund") and assets' ("TAO") returns, and between which days (both included; without them the days that all of them have). */
export const ReturnsQuery = z.strictObject({
  baskets: BasketIds,
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type ReturnsQuery = z.output<typeof ReturnsQuery>;

/** Returns of one basket, net of its fee, or of one asset; `basket` holds its id either way. `daily` has one value per day of Returns.days. */
const ReturnRow = z.object({
  basket: z.string(),
  name: z.string(),
  /** fraction, from the last known level before the day; null on the first day and where the level is unknown */
  daily: Column,
  /** from the level of `from` to that of `to`, fraction */
  total: Figure,
  /** periods that end on `to`; a period longer than the basket's history has no answer */
  periods: z.object({ d1: Figure, m1: Figure, m3: Figure, m6: Figure, ytd: Figure, y1: Figure }),
});

/** Returns of several baskets and assets on one axis. */
export const Returns = z.object({
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  days: z.array(IsoDay),
  rows: z.array(ReturnRow),
  sources: z.array(SourceLine),
});
export type Returns = z.output<typeof Returns>;
