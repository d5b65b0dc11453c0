import * as z from "zod";
import { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import { Instant } from "@/lib/contracts/wire/instant";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import type { DraftRow as CoreDraftRow } from "@/lib/core/drafts/draft";
import type { DraftStatus as CoreDraftStatus } from "@/lib/core/drafts/draft-status";

export const DraftStatus = z.enum([
  "draft",
  "submitted",
  "approved",
  "published",
  "withdrawn",
  "superseded",
] satisfies CoreDraftStatus[]);
export type DraftStatus = z.infer<typeof DraftStatus>;

/** A line of the editor. A draft may hold what can't be submitted yet: an unknown symbol, no weight, a negative one. */
export const DraftRow = z.strictObject({
  symbol: z.string().trim().max(20).toUpperCase(),
  /** basis points, as typed; null while there is none */
  weightBps: z.int().min(-1_000_000).max(1_000_000).nullable(),
}) satisfies z.ZodType<CoreDraftRow>;
export type DraftRow = z.infer<typeof DraftRow>;

/** A draft as its reader saw it; every verb that changes it names both. */
export const DraftKey = z.strictObject({ id: z.uuid(), version: z.int().min(1) });
export type DraftKey = z.infer<typeof DraftKey>;

const text = z.string().trim().max(2_000);

/** What a person writes of a draft. */
export const DraftContent = z.strictObject({
  basket: z.string().min(1).max(40),
  effectiveDay: IsoDay,
  /** null where it is not known: the set then counts from its effective day */
  announcedDay: IsoDay.nullable(),
  /** address or document of the release */
  source: text,
  /** why the weights are set */
  reason: text,
  rows: z.array(DraftRow).max(100),
  /** remainder of the release's rounded figures that was spread over the rows, basis points; null: none was */
  spreadBps: z.int().min(-10_000).max(10_000).nullable(),
});
export type DraftContent = z.infer<typeof DraftContent>;

/** When the weights of a draft count, where they come from and why. */
export const DraftTerms = DraftContent.pick({ effectiveDay: true, announcedDay: true, source: true, reason: true });
export type DraftTerms = z.infer<typeof DraftTerms>;

/** `key` null starts a new draft. */
export const SaveWeightDraft = z.strictObject({ key: DraftKey.nullable(), content: DraftContent });
export type SaveWeightDraft = z.infer<typeof SaveWeightDraft>;

export const WithdrawWeightDraft = z.strictObject({ ...DraftKey.shape, reason: text.min(1) });
export type WithdrawWeightDraft = z.infer<typeof WithdrawWeightDraft>;

const DraftStep = z.object({ name: z.string(), at: Instant });

/** A weight set that was published, as a draft compares itself with it. */
export const PublishedSet = z.object({
  id: z.string(),
  status: WeightStatus,
  weights: z.array(z.object({ symbol: z.string(), weightBps: z.number() })),
});
export type PublishedSet = z.infer<typeof PublishedSet>;

export const WeightDraft = z.object({
  ...DraftKey.shape,
  ...DraftContent.shape,
  status: DraftStatus,
  basketName: z.string(),
  /** of the rows that have a weight, basis points */
  sumBps: z.number(),
  /** 10,000 less the sum */
  remainderBps: z.number(),
  /** day on which it is published once approved: the effective day, or the announcement where that is later */
  dueDay: IsoDay,
  /** the set in force for that day; null where there is none */
  replaces: PublishedSet.nullable(),
  /** id of the set that was published from it; null before */
  setId: z.string().nullable(),
  authorId: z.string(),
  author: DraftStep,
  updatedAt: Instant,
  submitter: DraftStep.nullable(),
  approver: DraftStep.nullable(),
  /** approved by who wrote or submitted it, because the organisation had no other approver */
  isSinglePerson: z.boolean(),
  withdrawal: z.object({ name: z.string(), reason: z.string() }).nullable(),
  publishedAt: Instant.nullable(),
});
export type WeightDraft = z.infer<typeof WeightDraft>;

export const WeightDraftsQuery = z.strictObject({
  basket: z.string().min(1).max(40).optional(),
  status: DraftStatus.optional(),
});
export type WeightDraftsQuery = z.infer<typeof WeightDraftsQuery>;

/** Newest change first. */
export const WeightDrafts = z.object({ drafts: z.array(WeightDraft) });
export type WeightDrafts = z.infer<typeof WeightDrafts>;

export const RevertWeightSet = z.strictObject({
  /** set in force that is undone */
  setId: z.string().min(1).max(80),
  reason: text.optional(),
});
export type RevertWeightSet = z.infer<typeof RevertWeightSet>;

/** `inForce` null: there was no set of that day before, and there is none again. */
export const RevertedWeightSet = z.object({ undone: z.string(), inForce: PublishedSet.nullable() });
export type RevertedWeightSet = z.infer<typeof RevertedWeightSet>;
