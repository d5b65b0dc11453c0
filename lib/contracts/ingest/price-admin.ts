import * as z from "zod";
import { RunRow } from "@/lib/contracts/quality/data-quality";
import { PositiveDecimalText } from "@/lib/contracts/wire/decimal-text";
import { Instant } from "@/lib/contracts/wire/instant";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { StatedReason, StatedSource } from "@/lib/contracts/wire/stated-why";

const Asset = z.string().min(1).max(20);

/** A person's verdict on a provider's observation: accepted counts whatever the rules say, rejected never counts. */
export const DecideQuarantine = z.strictObject({
  asset: Asset,
  day: IsoDay,
  provider: z.string().min(1).max(40),
  /** the provider's revision that was looked at */
  revision: z.number().int().min(1),
  decision: z.enum(["accepted", "rejected"]),
  reason: StatedReason,
});
export type DecideQuarantine = z.infer<typeof DecideQuarantine>;

/** A close that a person states in place of the providers' observations. */
export const CorrectPrice = z.strictObject({
  asset: Asset,
  day: IsoDay,
  /** USD for one unit */
  closeUsd: PositiveDecimalText,
  /** version of the day's chosen price that was looked at; 0 where there was none */
  seenVersion: z.number().int().min(0),
  reason: StatedReason,
  source: StatedSource,
});
export type CorrectPrice = z.infer<typeof CorrectPrice>;

/** Whether the days without a price in a range are requested again (open) or not (known). */
export const DecideGap = z.strictObject({
  asset: Asset,
  from: IsoDay,
  to: IsoDay,
  decision: z.enum(["known", "open"]),
  reason: StatedReason,
});
export type DecideGap = z.infer<typeof DecideGap>;

/** Daily closes that the worker is to fetch from all providers. */
export const RequestBackfill = z.strictObject({
  /** null for all assets */
  asset: Asset.nullable(),
  /** everything from that day on, whatever is stored; null for what is missing at the end */
  from: IsoDay.nullable(),
  reason: StatedReason,
});
export type RequestBackfill = z.infer<typeof RequestBackfill>;

/** Backfills now: what waits for the worker, and the newest runs with how far each is. */
export const Backfills = z.object({
  /** null where no worker has ever been started on this store */
  queue: z
    .object({
      waiting: z.number().int(),
      running: z.number().int(),
      /** of the newest try that failed and is tried again */
      lastError: z.string().nullable(),
    })
    .nullable(),
  runs: z.array(RunRow),
});
export type Backfills = z.infer<typeof Backfills>;

export const PriceChange = z.object({
  /** days, of whatever asset, whose chosen price got a new version */
  pricesChanged: z.number().int(),
  levelsChanged: z.number().int(),
});
export type PriceChange = z.infer<typeof PriceChange>;

export const GapChange = z.object({ days: z.number().int() });
export type GapChange = z.infer<typeof GapChange>;

export const PriceDayQuery = z.strictObject({ asset: Asset, day: IsoDay });
export type PriceDayQuery = z.infer<typeof PriceDayQuery>;

const Verdict = z.enum(["held", "readmitted", "accepted", "rejected"]);

/** Everything that is known of one asset's close on one day. Prices as decimal text. */
export const PriceDay = z.object({
  asset: Asset,
  name: z.string(),
  day: IsoDay,
  /** the choice in force; null where there never was one. `closeUsd` is null where everything is held */
  chosen: z
    .object({ closeUsd: z.string().nullable(), quality: z.string(), version: z.number().int(), chosenAt: Instant })
    .nullable(),
  /** each provider's newest observation, most trusted first */
  closes: z.array(
    z.object({
      provider: z.string(),
      name: z.string(),
      revision: z.number().int(),
      close: z.string(),
      quote: z.string(),
      /** whether the choice rests on it */
      counts: z.boolean(),
      verdict: Verdict.nullable(),
      rule: z.string().nullable(),
      decider: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** chosen closes of the days around it, for a look at what is usual */
  around: z.array(z.object({ day: IsoDay, closeUsd: z.string() })),
});
export type PriceDay = z.infer<typeof PriceDay>;
