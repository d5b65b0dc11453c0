import { type Absence, absentMembers } from "@/lib/core/baskets/absent-members";
import { followedMigrations, laterTickers } from "@/lib/core/baskets/migrations";
import { type DatedMember, eligibleTickers, memberGroups } from "@/lib/core/baskets/review-members";
import { type BasketRules, type BasketSeries, basketSeries, departures } from "@/lib/core/baskets/series";
import { addMonths, civilFromDay } from "@/lib/core/calendar/iso-day";
import { historyEnd } from "@/lib/core/prices/history-end";
import { type PricePanel, panelRows, rowAtOrAfter } from "@/lib/core/prices/panel";
import { equalWeights } from "@/lib/core/weights/weighting";

/** Fractions for the tickers that a review found, at the close of a UTC day. */
export type Weighting = (tickers: readonly string[], day: number) => ReadonlyMap<string, number>;

/** A basket whose weights follow from a rule. */
export interface RuleBasketInput extends Omit<BasketRules, "rebalances"> {
  /** all stored prices: listing dates are read from them */
  readonly panel: PricePanel;
  readonly members: readonly DatedMember[];
  /** UTC day; the history shown begins with the first review from here that finds a member */
  readonly firstDay?: number;
  /** equal weights */
  readonly weighting?: Weighting;
}

/** A review that found members. */
export interface RuleReview {
  readonly day: number;
  /** fractions by ticker */
  readonly weights: ReadonlyMap<string, number>;
  /** members of the list that it left out */
  readonly absent: readonly Absence[];
}

/** Levels of a basket by rule and its reviews. */
export interface RuleBasket {
  /** null while no review finds a member */
  readonly basket: BasketSeries | null;
  /** oldest first */
  readonly reviews: readonly RuleReview[];
}

/**
 * A basket reviewed at the close of the first day of January, April, July and October (methodology.md, Baskets, "By
 * rule"): each member priced that day and listed for 30 days, equal weights by default.
 * @param input prices in USD; base 100 on the first review of the shown history that finds a member
 */
export function computeRuleBasket(input: RuleBasketInput): RuleBasket {
  const { panel: whole, members, firstDay, weighting = equalWeights, migrations: known = [], ...fee } = input;
  const migrations = followedMigrations(whole, known);
  const groups = memberGroups(whole, members, migrations);
  const days = reviewDays(whole.days, firstDay);

  let before = 0;
  const due = days.map((day) => {
    const row = rowAtOrAfter(whole.days, day);
    const found = eligibleTickers(whole, groups, migrations, [], row).map((ticker) =>
      whole.prices.filter((_, a) => laterTickers(ticker, migrations).includes(whole.assets[a]!)),
    );
    const composition = { row, members: found, due: before };
    if (found.length > 0) before = found.length;
    return composition;
  });
  const panel = panelRows(whole, 0, historyEnd(due, whole.days.length) + 1);
  const leaving = departures(panel, migrations, fee.delistings);
  const reviews = days.flatMap((day): RuleReview[] => {
    const row = rowAtOrAfter(panel.days, day);
    if (row === panel.days.length) return [];
    const tickers = eligibleTickers(panel, groups, migrations, leaving, row);
    if (tickers.length === 0) return [];
    const absent = absentMembers(panel, groups, migrations, tickers, row);
    return [{ day, weights: weighting(tickers, panel.days[row]!), absent }];
  });
  if (reviews.length === 0) return { basket: null, reviews };
  const shown = panelRows(panel, rowAtOrAfter(panel.days, reviews[0]!.day), panel.days.length);
  return { basket: basketSeries(shown, { ...fee, migrations, rebalances: reviews }), reviews };
}

/** First days of the quarters on an axis, from `firstDay` on. */
function reviewDays(days: Int32Array, firstDay = Number.NEGATIVE_INFINITY): number[] {
  const found: number[] = [];
  if (days.length === 0) return found;
  const start = Math.max(firstDay, days[0]!);
  const { month, dayOfMonth } = civilFromDay(start);
  let day = addMonths(start - dayOfMonth + 1, -((month - 1) % 3));
  for (; day <= days.at(-1)!; day = addMonths(day, 3)) if (day >= start) found.push(day);
  return found;
}
