import * as z from "zod";
import { FieldChange } from "@/lib/contracts/audit/difference";
import { AuditValue } from "@/lib/contracts/audit/value";
import { Instant } from "@/lib/contracts/wire/instant";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Rows on a page of the audit. */
export const AUDIT_PAGE = 50;
/** Rows in an export of the audit, at most. */
export const AUDIT_EXPORT = 10_000;

/** Which rows of the audit: all conditions hold at once; days are UTC, both included. */
export const AuditQuery = z.strictObject({
  /** as in "price.correct", or its beginning as in "price." */
  action: z.string().min(1).max(80).optional(),
  /** part of what was changed, as in "ai-fund" */
  subject: z.string().min(1).max(200).optional(),
  /** part of the name of who did it */
  actor: z.string().min(1).max(200).optional(),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  /** counts from 1 */
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  format: z.enum(["json", "csv"]).optional(),
});
export type AuditQuery = z.output<typeof AuditQuery>;

export const AuditRow = z.object({
  seq: z.number().int(),
  at: Instant,
  actorId: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  before: AuditValue,
  after: AuditValue,
  changes: z.array(FieldChange),
  reason: z.string().nullable(),
  source: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditChain = z.object({
  rows: z.number().int(),
  /** hash of the last row: noted elsewhere, it proves later that no row was cut off the end */
  head: z.string(),
  /** "missing": the count jumps over it; "chain": it does not name the row before; "content": its own hash differs */
  broken: z.array(z.object({ seq: z.number().int(), reason: z.enum(["missing", "chain", "content"]) })),
});
export type AuditChain = z.infer<typeof AuditChain>;

/** A page of the audit, newest first, and the verdict on the whole chain. */
export const AuditList = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  rows: z.array(AuditRow),
  actions: z.array(z.string()),
  chain: AuditChain,
});
export type AuditList = z.infer<typeof AuditList>;
