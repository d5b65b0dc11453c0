import type { AuditValue } from "@/lib/contracts/audit/value";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { StoredDraft } from "@/lib/db/baskets/weight-drafts";
import type { WholeSet } from "@/lib/db/baskets/weight-sets";
import { toDay } from "@/lib/db/day-date";

const isoOrNull = (date: Date | null): string | null => (date === null ? null : isoFromDay(toDay(date)));

/** What the audit files a change of weights under: a basket and an effective day. */
export function auditSubject(of: { readonly basketId: string; readonly effectiveDay: Date }): string {
  return `weights:${of.basketId}:${isoOrNull(of.effectiveDay)}`;
}

/** A draft as the audit keeps it: lines in order, weights in basis points. */
export function toAuditDraft(draft: StoredDraft): AuditValue {
  return {
    draft: draft.id,
    version: draft.version,
    status: draft.status,
    effectiveDay: isoOrNull(draft.effectiveDay),
    announcedDay: isoOrNull(draft.announcedDay),
    rows: draft.rows.map(({ symbol, weightBps }) => [symbol, weightBps]),
    spreadBps: draft.spreadBps,
    replaces: draft.replacesId,
    isSinglePerson: draft.isSinglePerson,
  };
}

/** A weight set as the audit keeps it; null where there is none. */
export function toAuditSet(set: WholeSet | null): AuditValue {
  if (set === null) return null;
  return {
    set: set.id,
    status: set.status,
    announcedDay: isoOrNull(set.announcedDay),
    rows: set.entries.map(({ assetId, weightBps }) => [assetId, weightBps]),
  };
}
