import * as z from "zod";
import { BasketId } from "@/lib/contracts/baskets/basket";

/** Facts are few and all are given; only the form is chosen. */
export const FactsQuery = z.strictObject({ format: z.enum(["json", "csv"]).optional() });
export type FactsQuery = z.infer<typeof FactsQuery>;

const Words = z.object({ en: z.string(), de: z.string() });

/** A published figure, as its source words it and as a number. */
export const Fact = z.object({
  id: z.string(),
  topic: z.enum(["industry", "market", "network", "mindshare"]),
  subject: Words,
  /** in its source's words */
  figure: Words,
  /** "YYYY", "YYYY-MM" or "YYYY-MM-DD": as exact as the source is */
  asOf: z.string(),
  source: z.string(),
  note: Words.nullable(),
  /** no-figure: it was looked for and not found */
  status: z.enum(["reported", "no-figure"]),
  /** figures of one measure by one source, which alone may be drawn together; null for a figure of its own */
  series: z.string().nullable(),
  /** the track that the figure speaks of */
  member: BasketId.nullable(),
  /** in `unit`; null where the figure is no number or none was found */
  value: z.number().nullable(),
  unit: z.enum(["usd", "fraction", "count"]).nullable(),
  qualifier: z.enum(["about", "over", "limit"]).nullable(),
  assets: z.array(z.string()),
});
export type Fact = z.infer<typeof Fact>;

/** Every figure of the reference data, in the order of its file. */
export const Facts = z.object({
  /** whether the product shows the seeded market now; the facts themselves are reported ones at all times */
  simulated: z.boolean(),
  facts: z.array(Fact),
});
export type Facts = z.infer<typeof Facts>;
