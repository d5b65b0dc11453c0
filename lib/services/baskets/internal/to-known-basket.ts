import { addMonths, dayFromIso } from "@/lib/core/calendar/iso-day";
import { DAY_MS } from "@/lib/core/calendar/utc-day";
import type { StoredBasket, StoredWeightSet } from "@/lib/db/baskets/baskets";

/**
 * The day from which a weight set can surely be known: its announcement, the last day of the month where only that is
 * known, its effective day where there is neither.
 * @returns UTC day number
 */
function announcementDay(set: Pick<StoredWeightSet, "effectiveDay" | "announcedDay" | "announcedMonth">): number {
  if (set.announcedDay !== null) return set.announcedDay;
  if (set.announcedMonth === null) return set.effectiveDay;
  return addMonths(dayFromIso(`${set.announcedMonth}-01`), 1) - 1;
}

/**
 * Whether a set counted at the end of a day: announced by then, published by then if the house published it, and not yet
 * superseded.
 */
function wasInForce(set: StoredWeightSet, knownOn: number): boolean {
  const end = (knownOn + 1) * DAY_MS;
  return (
    announcementDay(set) <= knownOn &&
    (set.publishedAtMs ?? 0) <= end &&
    (set.supersededAtMs === null || set.supersededAtMs > end)
  );
}

/**
 * A basket as it could be known at the end of a day: weight sets announced by then (also those still to take effect),
 * members who had entered, and no knowledge of who would leave later.
 * @param knownOn UTC day number
 */
export function toKnownBasket(stored: StoredBasket, knownOn: number): StoredBasket {
  return {
    basket: stored.basket,
    members: stored.members
      .filter(({ validFrom }) => validFrom === null || validFrom <= knownOn)
      .map((member) => ({
        ...member,
        validTo: member.validTo !== null && member.validTo > knownOn ? null : member.validTo,
      })),
    weightSets: stored.weightSets.filter((set) => wasInForce(set, knownOn)),
  };
}
