import * as z from "zod";
import { DatedEvent } from "@/lib/contracts/analysis/event-list";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";
import { MAX_WINDOW_DAYS } from "@/lib/core/study/event-study";

/** r − (α + β·m) estimated before the event, or the plain difference r − m. */
export const StudyModel = z.enum(["market", "simple"]);
export type StudyModel = z.infer<typeof StudyModel>;

const WindowDays = z
  .string()
  .regex(/^\d{1,2}$/, "must be a whole number of days")
  .transform(Number)
  .refine((days) => days <= MAX_WINDOW_DAYS, {
    message: `must be 0 to ${MAX_WINDOW_DAYS}: a wider window would reach into the days that the model is estimated on`,
  });

/** Which event, against which basket (Bitcoin without one), ±how many days (10), by which model (market). */
export const EventStudyQuery = z.strictObject({
  event: z.string().min(1).max(80),
  benchmark: z.string().min(1).max(40).optional(),
  window: WindowDays.optional(),
  model: StudyModel.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type EventStudyQuery = z.output<typeof EventStudyQuery>;

const Known = z.number().nullable();

/** One day around the event; fractions, null where a price is missing. */
const StudyDay = z.object({
  offset: z.number(),
  day: IsoDay,
  abnormal: Known,
  cumulative: Known,
  /** of the cumulative return, s·√k on the k-th day of the window */
  standardError: Known,
});
export type StudyDay = z.infer<typeof StudyDay>;

/** Whether a return is significant at 5 % (|t| > 1.96); withheld on simulated prices and where t is unknown. */
export const StudyVerdict = z.enum(["above", "below", "within"]).nullable();
export type StudyVerdict = z.infer<typeof StudyVerdict>;

/** A return with its standard error, both fractions, and their quotient. */
const Tested = z.object({ value: Figure, standardError: Known, t: Known, verdict: StudyVerdict });
export type Tested = z.infer<typeof Tested>;

/** Abnormal returns of one asset, or of the equal-weighted mean of all assets that have an answer. */
export const StudyRow = z.object({
  /** ticker; null for the mean */
  asset: z.string().nullable(),
  /** earlier tickers whose prices are joined to it */
  includes: z.array(z.string()),
  alpha: Known,
  beta: Known,
  /** of one day under the chosen model */
  standardError: Known,
  /** returns that the model was estimated on */
  n: z.number(),
  /** the event's day alone */
  onDay: Tested,
  /** the whole window */
  overWindow: Tested,
  /** the same two under the model that was not chosen */
  otherModel: z.object({ onDay: Tested, overWindow: Tested }),
  days: z.array(StudyDay),
});
export type StudyRow = z.infer<typeof StudyRow>;

/** An event study. Without an answer `rows` is empty and `reason` says why. */
export const EventStudyResult = z.object({
  event: DatedEvent,
  benchmark: z.string(),
  window: z.number(),
  model: StudyModel,
  simulated: z.boolean(),
  engineVersion: z.string(),
  dataset: z.string(),
  /** days of the returns that the model rests on; null where the event has no day */
  estimation: z.object({ from: IsoDay, to: IsoDay }).nullable(),
  /** why nothing can be studied: only the event's month is known, or the benchmark has no price at all */
  reason: z.enum(["month-only", "no-price"]).nullable(),
  /** the event names no asset, so the members of the AI track on its day represent it */
  isWholeMarket: z.boolean(),
  mean: StudyRow.nullable(),
  rows: z.array(StudyRow),
  sources: z.array(SourceLine),
});
export type EventStudyResult = z.infer<typeof EventStudyResult>;
