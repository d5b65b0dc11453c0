import type { ContributionPage, ContributionPageQuery } from "@/lib/contracts/pages/contribution";
import type { NoAnswer } from "@/lib/contracts/wire/figure";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { rangeStart } from "@/lib/core/calendar/range-start";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { AppError } from "@/lib/errors";
import { describeAttribution, sharedSpan } from "@/lib/services/analysis/get-attribution";
import { basketSpan, describeContributions } from "@/lib/services/analysis/get-contributions";
import { loadSegments } from "@/lib/services/analysis/internal/load-segments";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import type { DayRange } from "@/lib/services/baskets/read-range";
import { toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** What a reader asked for, in days of the basket's history. */
interface AskedRange {
  readonly range: DayRange | NoAnswer;
  readonly isCut: boolean;
}

/** A named range longer than the history has no answer; free days are cut to the history, crossed ones are all of it. */
function readAsked(query: ContributionPageQuery, span: DayRange | null): AskedRange {
  if (span === null) return { range: "no-price", isCut: false };
  if (query.from === null && query.to === null) {
    const from = rangeStart(query.range, span.to, span.from);
    return { range: from < span.from ? "short-history" : { from, to: span.to }, isCut: false };
  }
  const [from, to] = [query.from ?? isoFromDay(span.from), query.to ?? isoFromDay(span.to)].map(dayFromIso);
  if (from === undefined || to === undefined || from >= to) return { range: span, isCut: true };
  const cut = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
  if (cut.from >= cut.to) return { range: "no-price", isCut: true };
  return { range: cut, isCut: cut.from !== from || cut.to !== to };
}

/** The part of a range that two baskets share, or why they share none of it. */
function sharedPart(range: DayRange | NoAnswer, shared: DayRange | null): DayRange | NoAnswer {
  if (typeof range === "string") return range;
  if (shared === null) return "no-price";
  const part = { from: Math.max(range.from, shared.from), to: Math.min(range.to, shared.to) };
  return part.from < part.to ? part : "short-history";
}

function runOf(runs: readonly BasketRun[], id: string): BasketRun {
  const run = runs.find(({ stored }) => stored.basket.id === id);
  if (run !== undefined) return run;
  throw new AppError("NOT_FOUND", `There is no basket "${id}"; /api/v1/baskets lists them.`, { field: "basket" });
}

/**
 * Contribution and attribution of one basket over one range, with what a reader can choose instead.
 * Computed, both baskets once and of the same prices.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export const getContributionPage = snapshotRead(
  async (ctx, query: ContributionPageQuery): Promise<ContributionPage> => {
    const [runs, baskets, placeOf] = await Promise.all([
      computeBaskets(ctx.db, [query.basket, query.against]),
      listBasketRows(ctx.db),
      loadSegments(ctx.db),
    ]);
    const pair = { own: runOf(runs, query.basket), other: runOf(runs, query.against) };
    const span = basketSpan(pair.own);
    const { range, isCut } = readAsked(query, span);
    return {
      dataset: await describeDataset(ctx, toDatedBasket(pair.own)),
      basket: query.basket,
      name: pair.own.stored.basket.name,
      against: query.against,
      againstName: pair.other.stored.basket.name,
      baskets: baskets.map(({ id, name }) => ({ basket: id, name })),
      history: span === null ? null : { from: isoFromDay(span.from), to: isoFromDay(span.to) },
      isCut,
      contributions: await describeContributions(ctx, pair.own, range, placeOf),
      attribution: await describeAttribution(ctx, pair, sharedPart(range, sharedSpan(pair)), placeOf),
    };
  },
);
