import * as z from "zod";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { TickerBook } from "@/lib/contracts/weights/ticker-book";
import { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

export const WeightEditorQuery = z.strictObject({
  basket: z.string().min(1).max(40).default(DEFAULT_BASKET),
  /** draft to go on with */
  draft: z.uuid().optional(),
  /** day of the set to begin from, where no draft is named */
  day: IsoDay.optional(),
});
export type WeightEditorQuery = z.output<typeof WeightEditorQuery>;

/** A dated set of the basket, as the list beside the editor shows it. */
const EditorSet = z.object({
  effectiveDay: IsoDay,
  announcedDay: IsoDay.nullable(),
  status: WeightStatus,
  /** as the set states them, basis points; empty where it states none */
  weights: z.array(z.object({ symbol: z.string(), weightBps: z.number() })),
  sumBps: z.number(),
  source: z.string().nullable(),
});
export type EditorSet = z.infer<typeof EditorSet>;

export const WeightEditorData = z.object({
  basket: z.string(),
  basketName: z.string(),
  /** baskets whose weights are published, which alone take a set */
  baskets: z.array(z.object({ id: z.string(), name: z.string() })),
  /** UTC day of now */
  today: IsoDay,
  /** last day of the basket's history; null while it has none */
  asOf: IsoDay.nullable(),
  /** newest first */
  sets: z.array(EditorSet),
  /** those that are not in force and not withdrawn, newest change first */
  drafts: z.array(WeightDraft),
  /** the requested one */
  draft: WeightDraft.nullable(),
  book: TickerBook,
  /** people who may approve and are not shut out: with one, they may approve their own draft, and the audit says so */
  approvers: z.int(),
});
export type WeightEditorData = z.infer<typeof WeightEditorData>;
