import * as z from "zod";
import { Figure } from "@/lib/contracts/wire/figure";

export const Holding = z.object({
  asset: z.string(),
  name: z.string(),
  /** of the set in force, fraction; null when the set does not name it */
  target: z.number().nullable(),
  /** drifted, fraction of the level at the as-of day */
  weight: z.number(),
  priceUsd: Figure,
  d1: Figure,
  m1: Figure,
  ytd: Figure,
  /** contribution to the gross return of the last month, fraction (Carino-linked) */
  contribution1m: Figure,
  /** own price days old; 0 = priced on the as-of day */
  staleDays: z.number(),
});
export type Holding = z.infer<typeof Holding>;
