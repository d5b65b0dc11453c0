import { LISTING_DAYS, type MemberGroup } from "@/lib/core/baskets/review-members";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";

/** Why a member of the list is not taken in by a review. */
export type AbsenceReason = "not-member" | "unlisted" | "young" | "no-price" | "leaving" | "migrated";

/** A member that a review left out. */
export interface Absence {
  readonly asset: string;
  readonly reason: AbsenceReason;
}

/**
 * The members of the list that a review leaves out, with the first rule that keeps each out.
 * @param taken tickers that the review takes in (eligibleTickers)
 */
export function absentMembers(
  panel: PricePanel,
  groups: readonly MemberGroup[],
  migrations: readonly Migration[],
  taken: readonly string[],
  row: number,
): Absence[] {
  const today = panel.days[row]!;
  const isPriced = (ticker: string) => isPrice(panel.prices[panel.assets.indexOf(ticker)]?.[row] ?? Number.NaN);
  const reasonOf = ({ tickers, dated, listings }: MemberGroup): AbsenceReason => {
    const listedOn = listings.findLast((day) => day <= today);
    if (!dated.some(({ from, to }) => (from ?? today) <= today && today <= (to ?? today))) return "not-member";
    if (listedOn === undefined) return "unlisted";
    const open = tickers.filter((name) => !migrations.some(({ from, day }) => from === name && day <= today));
    if (open.length === 0) return "migrated";
    if (!open.some(isPriced)) return "no-price";
    return listedOn > today - LISTING_DAYS ? "young" : "leaving";
  };
  return groups.flatMap((group) =>
    group.tickers.some((ticker) => taken.includes(ticker))
      ? []
      : [{ asset: group.dated[0]!.asset, reason: reasonOf(group) }],
  );
}
