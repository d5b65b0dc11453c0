import { AUDIT_EXPORT, AUDIT_PAGE, type AuditList, type AuditQuery, type AuditRow } from "@/lib/contracts/audit/audit";
import { auditDifference } from "@/lib/contracts/audit/difference";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import {
  type AuditEntry,
  type AuditFilter,
  countAudit,
  listAuditActions,
  listAuditEntries,
} from "@/lib/db/audit/records";
import { toDate } from "@/lib/db/day-date";
import { AppError } from "@/lib/errors";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";

function toFilter({ action, subject, actor, from, to }: AuditQuery): AuditFilter {
  if (from !== undefined && to !== undefined && from > to) {
    throw new AppError("VALIDATION", `from=${from} lies after to=${to}; swap them.`, { field: "from" });
  }
  return {
    action,
    subject,
    actor,
    from: from === undefined ? undefined : toDate(dayFromIso(from)),
    before: to === undefined ? undefined : toDate(dayFromIso(to) + 1),
  };
}

function toRow({ at, actorName, ...entry }: AuditEntry): AuditRow {
  return { ...entry, at: at.toISOString(), actor: actorName, changes: auditDifference(entry.before, entry.after) };
}

/**
 * Who changed what, when and why: a page of the audit, newest first, or the whole of it for an export, and the verdict on
 * the chain.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without a role of the house; VALIDATION for a range turned round
 */
export async function listAudit(ctx: Ctx, query: AuditQuery): Promise<AuditList> {
  requireRole(ctx, "admin", "approver", "editor");
  const filter = toFilter(query);
  const size = query.format === "csv" ? AUDIT_EXPORT : AUDIT_PAGE;
  const [total, found, actions, chain] = await Promise.all([
    countAudit(ctx.db, filter),
    listAuditEntries(ctx.db, filter, { limit: size, offset: (query.page - 1) * size }),
    listAuditActions(ctx.db),
    verifyAudit(ctx),
  ]);
  return {
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / size)),
    rows: found.map(toRow),
    actions,
    chain,
  };
}
