import { firstPricedDay, REMOVAL_DAYS } from "@/lib/core/prices/gaps";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting, Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";

/** A member must have been priced for this long before a review takes it in. */
export const LISTING_DAYS = 30;

/** An asset that a rule may choose, and the days on which it may; both ends included, open without them. */
export interface DatedMember {
  readonly asset: string;
  readonly from?: number;
  readonly to?: number;
}

/** A member across its tickers: RNDR and RENDER are one. */
export interface MemberGroup {
  readonly tickers: readonly string[];
  readonly dated: readonly DatedMember[];
  /** UTC days on which its prices begin, or begin again after a silence that removes a member; ascending */
  readonly listings: readonly number[];
}

/**
 * Joins members across ticker migrations. A migration renames when the new ticker is no member of its own, or only
 * began to trade around the migration; otherwise it is a merger (AGIX into FET) and the two stay apart.
 * @param migrations those the basket follows, by day
 */
export function memberGroups(
  panel: PricePanel,
  members: readonly DatedMember[],
  migrations: readonly Migration[],
): MemberGroup[] {
  const listedOn = new Map(panel.assets.map((asset, a) => [asset, firstPricedDay(panel.prices[a]!, panel.days)]));
  const isRename = ({ to, day }: Migration) =>
    !members.some(({ asset }) => asset === to) || listedOn.get(to)! > day - LISTING_DAYS;
  const groupOf = new Map(members.map(({ asset }) => [asset, new Set([asset])]));
  for (const { from, to } of migrations.filter(isRename)) {
    const joined = new Set([...(groupOf.get(from) ?? []), ...(groupOf.get(to) ?? [])]);
    if (joined.size === 0) continue;
    for (const ticker of joined.add(from).add(to)) groupOf.set(ticker, joined);
  }
  return [...new Set(groupOf.values())].map((tickers) => ({
    tickers: [...tickers],
    dated: members.filter(({ asset }) => tickers.has(asset)),
    listings: listingDays(
      panel.prices.filter((_, a) => tickers.has(panel.assets[a]!)),
      panel.days,
    ),
  }));
}

/** A coin that comes back after a silence is as new as on its first day: its thirty days count again. */
function listingDays(columns: readonly Float64Array[], days: Int32Array): number[] {
  const found: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < days.length; t++) {
    if (!columns.some((prices) => isPrice(prices[t]!))) continue;
    if (days[t]! - last - 1 > REMOVAL_DAYS) found.push(days[t]!);
    last = days[t]!;
  }
  return found;
}

/**
 * The tickers that a review can take in on a row: in the member list on that day, listed for 30 days, priced that
 * day, not migrated away from, and not departing at that very close.
 * @returns one ticker a member, in the order of the member list
 */
export function eligibleTickers(
  panel: PricePanel,
  groups: readonly MemberGroup[],
  migrations: readonly Migration[],
  leaving: readonly Delisting[],
  row: number,
): string[] {
  const today = panel.days[row]!;
  const isPriced = (ticker: string) => {
    const prices = panel.prices[panel.assets.indexOf(ticker)];
    return prices !== undefined && isPrice(prices[row]!);
  };
  return groups.flatMap(({ tickers, dated, listings }) => {
    const listedOn = listings.findLast((day) => day <= today) ?? Number.POSITIVE_INFINITY;
    const isListed = listedOn <= today - LISTING_DAYS;
    const isMember = dated.some(({ from, to }) => (from ?? today) <= today && today <= (to ?? today));
    if (!isListed || !isMember) return [];
    const ticker = tickers.find(
      (name) =>
        isPriced(name) &&
        !leaving.some(({ asset, day }) => asset === name && day === today) &&
        !migrations.some(({ from, day }) => from === name && day <= today) &&
        !isNotYet(name, tickers, migrations, today),
    );
    return ticker === undefined ? [] : [ticker];
  });
}

/** Whether a ticker of a group still waits for the migration that brings it. */
function isNotYet(ticker: string, tickers: readonly string[], migrations: readonly Migration[], today: number) {
  const into = migrations.filter(({ from, to }) => to === ticker && tickers.includes(from));
  return into.length > 0 && into.every(({ day }) => day > today);
}
