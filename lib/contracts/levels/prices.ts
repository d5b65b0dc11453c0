import * as z from "zod";
import { Column } from "@/lib/contracts/wire/column";
import { idList } from "@/lib/contracts/wire/id-list";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { KNOWN_ON, readKnownOnAlias } from "@/lib/contracts/wire/known-on";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Which assets' chosen closes, between which days (both included; without them the newest 4,000), known when. */
export const PricesQuery = z
  .strictObject({
    assets: idList("asset"),
    from: IsoDay.optional(),
    to: IsoDay.optional(),
    ...KNOWN_ON,
    format: z.enum(["json", "csv"]).optional(),
  })
  .check(readKnownOnAlias);
export type PricesQuery = Omit<z.output<typeof PricesQuery>, "asOf">;

/** Chosen closes of one asset, columns in step: an entry a day that was ever chosen. */
const PriceColumns = z.object({
  asset: z.string(),
  days: z.array(IsoDay),
  /** USD; null where the price was withdrawn */
  closeUsd: Column,
  /** median, mean, priority, single, imported or withdrawn */
  quality: z.array(z.string()),
  flags: z.array(z.array(z.string())),
  /** "provider/revision" of every observation behind the choice */
  inputs: z.array(z.array(z.string())),
  /** ISO 8601, UTC */
  chosenAt: z.array(z.string()),
  /** 1 for the day's first choice */
  version: z.array(z.number()),
});

/** Chosen closes of several assets, in the requested order. */
export const Prices = z.object({
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** day at whose end (24:00 UTC) they were known; null: now */
  knownOn: IsoDay.nullable(),
  simulated: z.boolean(),
  dataset: z.string(),
  prices: z.array(PriceColumns),
  sources: z.array(SourceLine),
});
export type Prices = z.output<typeof Prices>;
