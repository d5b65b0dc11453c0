import * as z from "zod";
import { ContributionRow } from "@/lib/contracts/analysis/contribution-row";
import { Review } from "@/lib/contracts/baskets/review";
import { Holding } from "@/lib/contracts/levels/holding";
import { Figure } from "@/lib/contracts/wire/figure";

/** UTC day number. */
const Day = z.int();

const DroppedTarget = z.object({ asset: z.string(), weightBps: z.number() });

/** A rebalance that took effect. */
const AppliedRebalance = z.object({
  day: Day,
  /** when it was due */
  dueDay: Day,
  /** fraction bought, by asset */
  weights: z.array(z.tuple([z.string(), z.number()])),
  /** members of a rule's list that it left out */
  absent: z.array(
    z.object({
      asset: z.string(),
      reason: z.enum(["not-member", "unlisted", "young", "no-price", "leaving", "migrated"]),
    }),
  ),
});

/** What is held from the close of a day until the next composition. */
const HeldComposition = z.object({
  day: Day,
  /** index units by asset */
  units: z.array(z.tuple([z.string(), z.number()])),
  /** index points that no asset holds */
  cash: z.number(),
});

/** Why a basket moved between two closes, as fractions of the first; parts and cost sum to gross. */
const Moved = z.object({
  parts: z.array(ContributionRow),
  cost: Figure,
  gross: Figure,
  fee: Figure,
  net: Figure,
});
export type Moved = z.infer<typeof Moved>;

/** A basket from its base to the last day of its levels. */
const BasketHistory = z.object({
  firstDay: Day,
  lastDay: Day,
  /** last day on which every constituent has a price */
  asOf: Day,
  /** points on the first day */
  base: z.number(),
  /** held at the end, with the weight at the as-of day; null where it can't be known */
  constituents: z.array(z.object({ asset: z.string(), weight: z.number().nullable() })),
  /** how many of them are priced on the as-of day */
  pricedConstituents: z.int(),
  removals: z.array(z.object({ asset: z.string(), day: Day })),
  /** empty for baskets built by rule */
  weightPeriods: z.array(
    z.object({
      from: Day,
      to: Day,
      status: z.enum(["published", "unverified", "partial", "missing"]),
      setDay: Day,
      heldSetDay: Day,
      dropped: z.array(DroppedTarget),
    }),
  ),
  /** oldest first; none of a single asset */
  rebalances: z.array(AppliedRebalance),
  /** one a day on which what is held changed, oldest first */
  compositions: z.array(HeldComposition),
});
export type BasketHistory = z.infer<typeof BasketHistory>;

/** What a basket's levels belong to, published or computed. */
const BasketState = z.object({
  /** tickers whose prices the levels rest on */
  assets: z.array(z.string()),
  /** assets that a rule lets in at one time or another; none of published weights */
  members: z.array(z.string()),
  /** every dated weight set, oldest first; none of baskets built by rule */
  reviews: z.array(Review),
  /** null while no composition finds a price */
  history: BasketHistory.nullable(),
});
export type BasketState = z.infer<typeof BasketState>;

const PublishedHolding = Holding.omit({ name: true });
export type PublishedHolding = z.infer<typeof PublishedHolding>;

/** The state of stored levels, with what is read of it most. Written with them, so that a read of both sees one state. */
export const PublishedState = BasketState.extend({
  /** who is owed a line for the prices that the levels rest on, by id */
  providers: z.array(z.string()),
  /** why the basket moved from its base to its as-of day; null without a history */
  moved: Moved.nullable(),
  /** on the as-of day, largest first */
  holdings: z.array(PublishedHolding),
});
export type PublishedState = z.infer<typeof PublishedState>;
