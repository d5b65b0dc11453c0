import * as z from "zod";
import { Column } from "@/lib/contracts/wire/column";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Which corrections: of one basket or all, recorded between two UTC days (both included). */
export const RestatementsQuery = z.strictObject({
  basket: z.string().min(1).max(40).optional(),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type RestatementsQuery = z.infer<typeof RestatementsQuery>;

/** A correction of published levels, without its days. */
export const RestatementSummary = z.object({
  id: z.string(),
  basket: z.string(),
  /** silent: within 24 hours and 0.10 %; restatement: anything else, announced where the basket is shown */
  kind: z.enum(["silent", "restatement"]),
  cause: z.string(),
  /** "system", or who did it */
  actor: z.string(),
  engineVersion: z.string(),
  /** ISO 8601, UTC */
  recordedAt: z.string(),
  /** label of the dataset version that it led to */
  dataset: z.string().nullable(),
  /** first and last changed day, and how many changed */
  firstDay: IsoDay,
  lastDay: IsoDay,
  days: z.number(),
  /** largest |after ÷ before − 1| of the net level, fraction; null where no day had a level before and after */
  largestChange: z.number().nullable(),
});
export type RestatementSummary = z.infer<typeof RestatementSummary>;

/** Corrections, newest first, each with every day it changed: index points, null where the level could not be known. */
export const Restatements = z.object({
  simulated: z.boolean(),
  /** how many match; the newest of them are listed */
  total: z.number(),
  restatements: z.array(
    RestatementSummary.extend({
      changes: z.object({
        days: z.array(IsoDay),
        grossBefore: Column,
        grossAfter: Column,
        netBefore: Column,
        netAfter: Column,
      }),
    }),
  ),
});
export type Restatements = z.output<typeof Restatements>;

/** What a page says of the newest restatement of the basket it shows. */
export const RestatementNotice = RestatementSummary.pick({ firstDay: true, lastDay: true, days: true }).extend({
  /** UTC day on which it was recorded */
  recordedOn: IsoDay,
});
export type RestatementNotice = z.infer<typeof RestatementNotice>;
