import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditValue } from "@/lib/contracts/audit/value";
import type { DbSession } from "@/lib/db/client";
import { Prisma, type AuditEntry as Row } from "@/lib/db/generated/client";
import type { PageOf } from "@/lib/db/quality/page";

/** A change as it is told to the audit. */
export interface NewAuditEntry {
  readonly at: Date;
  readonly actorId: string;
  readonly actorName: string;
  /** as in "weights.submit" */
  readonly action: string;
  /** as in "weights:fund:2024-10-04" */
  readonly subject: string;
  /** the thing before and after; null where there was none */
  readonly before: AuditValue;
  readonly after: AuditValue;
  readonly reason: string | null;
  readonly source: string | null;
}

/** A change as stored: `seq` counts from 1 without a hole. */
export interface AuditEntry extends NewAuditEntry {
  readonly seq: number;
  readonly previousHash: string;
  /** lower-case hex, 64 digits */
  readonly hash: string;
}

/** The hash that stands before the first row. */
export const AUDIT_ORIGIN = "0".repeat(64);

/**
 * SHA-256 over the previous row's hash (hex) followed by the row's canonical JSON, in UTF-8.
 * Source of the canonical form: RFC 8785 (JSON Canonicalization Scheme); `at` is ISO 8601 in UTC with milliseconds.
 */
export function auditHash(previousHash: string, entry: NewAuditEntry & { readonly seq: number }): string {
  const { seq, at, actorId, actorName, action, subject, before, after, reason, source } = entry;
  const row = { seq, at: at.toISOString(), actorId, actorName, action, subject, before, after, reason, source };
  return createHash("sha256")
    .update(previousHash)
    .update(String(canonicalize(row)))
    .digest("hex");
}

const toJson = (value: AuditValue) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));

/**
 * Appends a row to the chain. Call it last in the transaction of the change that it tells of: writers queue on it until
 * that transaction ends, and either both are stored or neither.
 */
export async function appendAudit(tx: DbSession, entry: NewAuditEntry): Promise<AuditEntry> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit_entry'))`;
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const previousHash = last?.hash ?? AUDIT_ORIGIN;
  const seq = (last?.seq ?? 0) + 1;
  const stored = { ...entry, seq, previousHash, hash: auditHash(previousHash, { ...entry, seq }) };
  await tx.auditEntry.create({ data: { ...stored, before: toJson(entry.before), after: toJson(entry.after) } });
  return stored;
}

// JSON columns hold what toJson wrote.
const fromJson = (row: Row): AuditEntry => ({
  ...row,
  before: row.before as AuditValue,
  after: row.after as AuditValue,
});

/** The rows after `afterSeq`, in order, at most `limit`. */
export async function loadAudit(db: DbSession, afterSeq: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db.auditEntry.findMany({ where: { seq: { gt: afterSeq } }, orderBy: { seq: "asc" }, take: limit });
  return rows.map(fromJson);
}

/** Conditions on rows, all of which hold at once. */
export interface AuditFilter {
  /** the action, or its beginning where it ends in a dot */
  readonly action?: string | undefined;
  /** part of the subject */
  readonly subject?: string | undefined;
  /** part of the actor's name or id */
  readonly actor?: string | undefined;
  /** told at this moment or later, and before that */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

function toWhere({ action, subject, actor, from, before }: AuditFilter): Prisma.AuditEntryWhereInput {
  // Prisma hands the text to LIKE as it is.
  const part = (text: string) => ({ contains: text.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" as const });
  return {
    ...(action === undefined ? {} : { action: action.endsWith(".") ? { startsWith: action } : action }),
    ...(subject === undefined ? {} : { subject: part(subject) }),
    ...(actor === undefined ? {} : { OR: [{ actorName: part(actor) }, { actorId: part(actor) }] }),
    at: { ...(from === undefined ? {} : { gte: from }), ...(before === undefined ? {} : { lt: before }) },
  };
}

/** How many rows match. */
export async function countAudit(db: DbSession, filter: AuditFilter): Promise<number> {
  return await db.auditEntry.count({ where: toWhere(filter) });
}

/** Matching rows, newest first. */
export async function listAuditEntries(db: DbSession, filter: AuditFilter, page: PageOf): Promise<AuditEntry[]> {
  const { limit: take, offset: skip } = page;
  const rows = await db.auditEntry.findMany({ where: toWhere(filter), orderBy: { seq: "desc" }, take, skip });
  return rows.map(fromJson);
}

/** Every action that a row tells of, in alphabetical order. */
export async function listAuditActions(db: DbSession): Promise<string[]> {
  const rows = await db.auditEntry.findMany({
    distinct: ["action"],
    select: { action: true },
    orderBy: { action: "asc" },
  });
  return rows.map((row) => row.action);
}
