import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { DbSession } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** What JSON can hold; an audit row keeps a thing as it was and as it is in this form. */
export type AuditValue =
  | null
  | boolean
  | number
  | string
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };

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

/** The rows after `afterSeq`, in order, at most `limit`. */
export async function loadAudit(db: DbSession, afterSeq: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db.auditEntry.findMany({ where: { seq: { gt: afterSeq } }, orderBy: { seq: "asc" }, take: limit });
  // JSON columns hold what toJson wrote.
  return rows.map((row) => ({ ...row, before: row.before as AuditValue, after: row.after as AuditValue }));
}
