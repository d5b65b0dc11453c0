import { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { StoredRestatement } from "@/lib/db/baskets/restatements";

/** A stored correction in the form of the contract. */
export function toRestatementSummary({ basketId, ...row }: StoredRestatement): RestatementSummary {
  return RestatementSummary.parse({
    ...row,
    basket: basketId,
    recordedAt: row.recordedAt.toISOString(),
    firstDay: isoFromDay(row.firstDay),
    lastDay: isoFromDay(row.lastDay),
  });
}
