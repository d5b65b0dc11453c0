import * as z from "zod";
import { Instant } from "@/lib/contracts/wire/instant";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

export const IndicativeQuery = z.strictObject({
  basket: z.string().min(1).max(40),
  format: z.enum(["json", "csv"]).optional(),
});
export type IndicativeQuery = z.infer<typeof IndicativeQuery>;

/** Why there is no indicative level: no close, no quote at all, some constituent without one, or units that a review has replaced. */
export const NoIndication = z.enum(["no-level", "no-quotes", "missing-quotes", "review-due"]);
export type NoIndication = z.infer<typeof NoIndication>;

/**
 * What a basket would be worth at live quotes: the units of its last complete day times the newest quotes.
 * Never part of the history. Levels in points (USD per share for the fund), change as a fraction.
 */
export const IndicativeNav = z.object({
  basket: z.string(),
  name: z.string(),
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  /** when this was answered */
  at: Instant,
  /** the last complete day, whose units count, and its level */
  asOf: IsoDay.nullable(),
  close: z.object({ gross: z.number(), net: z.number() }).nullable(),
  gross: z.number().nullable(),
  net: z.number().nullable(),
  reason: NoIndication.nullable(),
  /** net over the net level of the last complete day, less one */
  change: z.number().nullable(),
  oldestQuoteAt: Instant.nullable(),
  /** the oldest quote is older than five minutes */
  isStale: z.boolean(),
  missing: z.array(z.string()),
  quotes: z.array(
    z.object({
      asset: z.string(),
      units: z.number(),
      priceUsd: z.number(),
      provider: z.string(),
      quotedAt: Instant,
      /** converted: by the newest USDT quote in USD; as-usd: a USDT quote without such a rate, taken as USD */
      conversion: z.enum(["none", "converted", "as-usd"]),
    }),
  ),
  sources: z.array(SourceLine),
});
export type IndicativeNav = z.infer<typeof IndicativeNav>;
