import { agreeOnDay, type DayAgreement } from "@/lib/core/reconcile/agree-on-day";
import type { DayEvidence } from "@/lib/core/reconcile/observed-close";
import { isJump, type ReconciledDay, settleDay } from "@/lib/core/reconcile/settle-day";

/** Days of memory: which earlier prices are trusted is followed back so far, and so far a change may reach ahead. */
export const REACH_DAYS = 7;
/** A move over more days than this is no move of a day. */
const MOVE_DAYS = 3;

/** Whether a day's price is decided among its own origins, so that the days before don't matter. */
function isDecided({ outcome, sources }: DayAgreement, candidate: string | null): boolean {
  if (outcome === "split") return false;
  const [first] = sources;
  return outcome !== "single" || first === undefined || candidate === null || !isJump(first.usd, [candidate]);
}

/**
 * Settles one day against the three days before it, none older than `sinceDay`: the candidate of the day before, so that
 * a new level that stays is confirmed by its second day, and the last trusted price, so that one fat finger condemns no
 * day after it.
 */
function settleAt(agreements: readonly DayAgreement[], at: number, sinceDay: number): ReconciledDay {
  const agreement = agreements[at]!;
  const earlierRows: number[] = [];
  const oldest = Math.max(sinceDay, agreement.day - MOVE_DAYS);
  for (let i = at - 1; i >= 0 && agreements[i]!.day >= oldest; i--) earlierRows.push(i);
  const candidateRow = earlierRows.find((i) => agreements[i]!.closeUsd !== null);
  const candidate = candidateRow === undefined ? null : agreements[candidateRow]!.closeUsd;
  const earlier = candidate === null ? [] : [candidate];
  if (isDecided(agreement, candidate)) return settleDay(agreement, earlier);
  for (const row of earlierRows) {
    const { closeUsd } = settleAt(agreements, row, sinceDay);
    if (closeUsd !== null) return settleDay(agreement, [...earlier, closeUsd]);
  }
  return settleDay(agreement, earlier);
}

/**
 * The price of every day of one asset, from what every origin says (docs/decisions/0011). A day depends on its own
 * observations and on those of the seven days before it, so the result does not depend on the order in which they came.
 * @param evidence ascending days; those from `firstDay` − 7 on are needed
 * @param firstDay first UTC day that is wanted
 */
export function reconcileDays(evidence: readonly DayEvidence[], firstDay: number): readonly ReconciledDay[] {
  const agreements = evidence.map(agreeOnDay);
  return agreements.flatMap(({ day }, at) => (day < firstDay ? [] : [settleAt(agreements, at, day - REACH_DAYS)]));
}
