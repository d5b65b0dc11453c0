import type { DraftStatus } from "@/lib/core/drafts/draft-status";
import type { DbSession } from "@/lib/db/client";
import type { Prisma, WeightDraft, WeightDraftRow } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

/** A line as it is stored: basis points, null while there is no weight. */
export type StoredDraftRow = Pick<WeightDraftRow, "symbol" | "weightBps">;

/** A draft with its rows in order, its basket's name, and the set in force that came from it. */
export interface StoredDraft extends WeightDraft {
  readonly rows: readonly StoredDraftRow[];
  readonly basket: { readonly name: string };
  readonly sets: readonly { readonly id: string }[];
}

const WHOLE = {
  rows: { orderBy: { position: "asc" }, select: { symbol: true, weightBps: true } },
  basket: { select: { name: true } },
  sets: { where: { supersededAt: null, publishedAt: { not: null } }, select: { id: true } },
} satisfies Prisma.WeightDraftInclude;

const LONGEST_LIST = 200;

/** @throws AppError NOT_FOUND */
export async function getDraft(db: DbSession, id: string): Promise<StoredDraft> {
  const draft = await db.weightDraft.findUnique({ where: { id }, include: WHOLE });
  if (draft === null) throw new AppError("NOT_FOUND", `There is no draft ${id}.`, { field: "id" });
  return draft;
}

/**
 * The same, and whoever else wants to change it waits until the transaction ends.
 * @throws AppError NOT_FOUND
 */
export async function lockDraft(tx: DbSession, id: string): Promise<StoredDraft> {
  await tx.$executeRaw`SELECT FROM weight_draft WHERE id = ${id}::uuid FOR UPDATE`;
  return await getDraft(tx, id);
}

/** Newest change first, at most 200. */
export async function listDrafts(
  db: DbSession,
  filter: { readonly basketId?: string | undefined; readonly status?: DraftStatus | undefined },
): Promise<StoredDraft[]> {
  const where = {
    ...(filter.basketId === undefined ? {} : { basketId: filter.basketId }),
    ...(filter.status === undefined ? {} : { status: filter.status }),
  };
  return await db.weightDraft.findMany({
    where,
    include: WHOLE,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: LONGEST_LIST,
  });
}

/** Ids of the approved drafts, oldest effective day first. */
export async function listWaitingDrafts(db: DbSession): Promise<string[]> {
  const rows = await db.weightDraft.findMany({
    where: { status: "approved" },
    orderBy: [{ effectiveDay: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Id of the approved draft that waits for a day of a basket. */
export async function findWaitingDraft(
  db: DbSession,
  { basketId, effectiveDay }: Pick<WeightDraft, "basketId" | "effectiveDay">,
): Promise<string | null> {
  const row = await db.weightDraft.findFirst({
    where: { basketId, effectiveDay, status: "approved" },
    select: { id: true },
  });
  return row?.id ?? null;
}

function toRows(draftId: string, rows: readonly StoredDraftRow[]): Prisma.WeightDraftRowCreateManyInput[] {
  return rows.map(({ symbol, weightBps }, position) => ({ draftId, position, symbol, weightBps }));
}

/** What a content fills of a draft, and the set that it would take the place of. */
export type DraftColumns = Pick<
  WeightDraft,
  "basketId" | "effectiveDay" | "announcedDay" | "source" | "reason" | "spreadBps" | "replacesId"
>;

/** A new draft: its content and its author. */
export type NewDraft = DraftColumns & Pick<WeightDraft, "id" | "authorId" | "authorName">;

/** A step of a draft, with the columns that it writes and no other. */
export type DraftChange =
  | ({ readonly status: "draft"; readonly writerIds: string[] } & DraftColumns)
  | ({ readonly status: "submitted" } & Pick<
      WeightDraft,
      "submitterId" | "submitterName" | "submittedAt" | "replacesId"
    >)
  | ({ readonly status: "approved" } & Pick<
      WeightDraft,
      "approverId" | "approverName" | "approvedAt" | "isSinglePerson"
    >)
  | ({ readonly status: "published" } & Pick<WeightDraft, "publishedAt">)
  | ({ readonly status: "withdrawn" } & Pick<WeightDraft, "withdrawerName" | "withdrawalReason">);

const NOT_SUBMITTED = { submitterId: null, submitterName: null, submittedAt: null } as const;

export async function insertDraft(
  tx: DbSession,
  draft: NewDraft,
  rows: readonly StoredDraftRow[],
  at: Date,
): Promise<void> {
  await tx.weightDraft.create({
    data: { ...draft, status: "draft", version: 1, writerIds: [draft.authorId], createdAt: at, updatedAt: at },
  });
  await tx.weightDraftRow.createMany({ data: toRows(draft.id, rows) });
}

/**
 * Writes a step of a locked draft and makes it the next version; services/weights knows which steps there are.
 * @param rows new lines; the stored ones stay without them
 */
export async function updateDraft(
  tx: DbSession,
  id: string,
  change: DraftChange,
  at: Date,
  rows?: readonly StoredDraftRow[],
): Promise<void> {
  const submission = change.status === "draft" ? NOT_SUBMITTED : {};
  const data = { ...change, ...submission, updatedAt: at, version: { increment: 1 } };
  await tx.weightDraft.update({ where: { id }, data });
  if (rows === undefined) return;
  await tx.weightDraftRow.deleteMany({ where: { draftId: id } });
  await tx.weightDraftRow.createMany({ data: toRows(id, rows) });
}

/** Notes that the set that came from a draft is out of force, or in force again; nobody edits it, so its version stays. */
export async function setDraftStatus(tx: DbSession, id: string, status: "superseded" | "published"): Promise<void> {
  await tx.weightDraft.update({ where: { id }, data: { status } });
}
