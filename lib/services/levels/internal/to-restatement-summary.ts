import type { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { StoredRestatement } from "@/lib/db/baskets/restatements";

/** A stored correction in the form of the contract. */
export function toRestatementSummary(stored: StoredRestatement): RestatementSummary {
  const { basketId, worstDay: _, netBefore: __, netAfter: ___, ...row } = stored;
  return {
    ...row,
    basket: basketId,
    recordedAt: row.recordedAt.toISOString(),
    firstDay: isoFromDay(row.firstDay),
    lastDay: isoFromDay(row.lastDay),
  };
}
