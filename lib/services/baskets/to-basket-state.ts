import type { BasketHistory, BasketState, PublishedState } from "@/lib/contracts/baskets/published-state";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { periodBase } from "@/lib/core/metrics/period-return";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { foldContributions, toMoved } from "@/lib/services/baskets/to-contributions";
import { toHoldings } from "@/lib/services/baskets/to-holdings";
import { toReviews } from "@/lib/services/baskets/to-reviews";

/** A basket with what its levels belong to, published or computed. */
export interface DatedBasket {
  readonly basket: PublishedBasket["basket"];
  readonly state: BasketState;
}

function toRebalances(run: BasketRun, { series }: BasketSeries): BasketHistory["rebalances"] {
  if (run.stored.basket.weighting === "single") return [];
  const firstDay = series.days[0] ?? 0;
  return series.turnover.map(({ day, dueDay }) => ({
    day,
    dueDay,
    weights: series.assets.flatMap((asset, a) => {
      const weight = series.weights[a]?.[day - firstDay] ?? 0;
      return weight > 0 ? [[asset, weight] satisfies [string, number]] : [];
    }),
    absent: [...(run.reviews.find((review) => review.day === dueDay)?.absent ?? [])],
  }));
}

/** What is held at the close of every day on which that changed. */
function toCompositions({ series }: BasketSeries): BasketHistory["compositions"] {
  const { assets, compositions, days } = series;
  return compositions
    .filter(({ row }, k) => compositions[k + 1]?.row !== row)
    .map(({ row, units, cash }) => ({
      day: days[row] ?? 0,
      units: assets.flatMap((asset, a) => {
        const held = units[a] ?? 0;
        return held === 0 ? [] : [[asset, held] satisfies [string, number]];
      }),
      cash,
    }));
}

function toHistory(run: BasketRun, basket: BasketSeries): BasketHistory {
  const { series, asOf, constituents } = basket;
  const firstDay = series.days[0] ?? asOf;
  const weightOf = (asset: string): number =>
    series.weights[series.assets.indexOf(asset)]?.[asOf - firstDay] ?? Number.NaN;
  const row = asOf - (run.panel.days[0] ?? 0);
  const priceOf = (asset: string): number => run.panel.prices[run.panel.assets.indexOf(asset)]?.[row] ?? Number.NaN;
  return {
    firstDay,
    lastDay: series.days.at(-1) ?? asOf,
    asOf,
    base: series.gross[0] ?? 100,
    constituents: constituents.map((asset) => {
      const weight = weightOf(asset);
      return { asset, weight: Number.isNaN(weight) ? null : weight };
    }),
    pricedConstituents: constituents.filter((asset) => Number.isFinite(priceOf(asset))).length,
    removals: basket.removals.map(({ asset, day }) => ({ asset, day })),
    weightPeriods: run.weightPeriods.map((period) => ({ ...period, dropped: [...period.dropped] })),
    rebalances: toRebalances(run, basket),
    compositions: toCompositions(basket),
  };
}

/** A computed basket in the form in which a published one is read. */
export function toDatedBasket(run: BasketRun): DatedBasket {
  const { stored, panel, basket } = run;
  const history = basket === null ? null : toHistory(run, basket);
  const members = stored.members.map(({ assetId }) => assetId);
  return { basket: stored.basket, state: { assets: [...panel.assets], members, reviews: toReviews(run), history } };
}

/**
 * What is stored beside the levels of a computed basket.
 * @param providers ids of those who are owed a line for its prices
 */
export function toPublishedState(run: BasketRun, providers: readonly string[]): PublishedState {
  const state = { ...toDatedBasket(run).state, providers: [...providers] };
  const { basket } = run;
  if (basket === null) return { ...state, moved: null, holdings: [] };
  const { series, asOf } = basket;
  return {
    ...state,
    moved: toMoved(basket, foldContributions(run, basket, series.days[0] ?? asOf, asOf)),
    holdings: toHoldings(run, basket, foldContributions(run, basket, periodBase("1M", asOf), asOf)),
  };
}
