import * as z from "zod";
import { BasketIds } from "@/lib/contracts/baskets/basket-list";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Which baskets ("ai-fund") and assets ("TAO"), between which days, against which benchmark (Bitcoin without one). */
export const MetricsQuery = z.strictObject({
  baskets: BasketIds,
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  benchmark: z.string().min(1).max(40).optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type MetricsQuery = z.output<typeof MetricsQuery>;

/**
 * Every metric of the methodology for several baskets over one range, net of fees, from daily returns, 365 days a year,
 * risk-free rate and minimum acceptable return 0. A metric without an answer is null with its reason.
 */
export const Metrics = z.object({
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  benchmark: z.string(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  rows: z.array(z.object({ basket: z.string(), name: z.string(), metrics: z.record(z.string(), Figure) })),
  sources: z.array(SourceLine),
});
export type Metrics = z.output<typeof Metrics>;
