import * as z from "zod";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { Column } from "@/lib/contracts/wire/column";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { KNOWN_ON, readKnownOnAlias } from "@/lib/contracts/wire/known-on";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Which basket's levels, between which days (both included; without them the whole history), known when. */
export const NavQuery = z
  .strictObject({
    basket: z.string().min(1).max(40),
    from: IsoDay.optional(),
    to: IsoDay.optional(),
    ...KNOWN_ON,
    format: z.enum(["json", "csv"]).optional(),
  })
  .check(readKnownOnAlias);
export type NavQuery = Omit<z.output<typeof NavQuery>, "asOf">;

/**
 * Levels of one basket. `days`, `gross`, `net` and `flags` have one entry a day, in step;
 * gross and net are index points (base.value on base.day), before and after the fee.
 */
export const NavSeries = z.object({
  basket: z.string(),
  name: z.string(),
  /** last day on which every current constituent has a price; null while nothing is stored */
  asOf: IsoDay.nullable(),
  /** day at whose end (24:00 UTC) all of it was known; null: now */
  knownOn: IsoDay.nullable(),
  /** corrections of this basket recorded after `knownOn`, newest first; none where it is null */
  restatedSince: z.array(RestatementSummary),
  simulated: z.boolean(),
  currency: z.literal("USD"),
  base: z.object({ day: IsoDay, value: z.number() }).nullable(),
  days: z.array(IsoDay),
  gross: Column,
  net: Column,
  flags: z.array(z.array(z.string())),
  weightStatus: z.array(WeightPeriod),
  sources: z.array(SourceLine),
  /** version of the formulas that gave the levels */
  engineVersion: z.string(),
  /** dataset version in force */
  dataset: z.string(),
});
export type NavSeries = z.output<typeof NavSeries>;
