import type {
  ContributionExample,
  DriftExample,
  FeeExample,
  LevelExample,
  ReviewExample,
  RiskExample,
} from "@/lib/contracts/pages/methodology-examples";
import { carinoFactor } from "@/lib/core/attribution/link-contributions";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { feeFactor } from "@/lib/core/index/net-levels";
import { deviationSample, mean } from "@/lib/core/metrics/moments";
import { periodBase } from "@/lib/core/metrics/period-return";
import { simpleReturns } from "@/lib/core/metrics/returns";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { volatility } from "@/lib/core/metrics/volatility";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { foldContributions } from "@/lib/services/baskets/to-contributions";
import { toFigure, toPlainFigure } from "@/lib/services/baskets/to-figure";
import { weightsBefore } from "@/lib/services/baskets/weights-before";

const rowOf = (basket: BasketSeries, day: number): number => day - (basket.series.days[0] ?? 0);

/** Rule 2 at the as-of day: the level from its units and prices. */
export function toLevelExample(basket: BasketSeries): LevelExample | null {
  const { series, asOf } = basket;
  const row = rowOf(basket, asOf);
  const held = series.compositions.findLast((composition) => composition.row <= row);
  if (held === undefined) return null;
  const rows = series.assets.flatMap((asset, a) => {
    const units = held.units[a] ?? 0;
    const priceUsd = series.prices[a]?.[row] ?? Number.NaN;
    return units > 0 ? [{ asset, units, priceUsd, points: units * priceUsd }] : [];
  });
  rows.sort((a, b) => b.points - a.points);
  return { day: isoFromDay(asOf), rows, cash: held.cash, gross: series.gross[row] ?? Number.NaN };
}

/** Rules 4 and 15 at the last review: its value, what was bought, what was traded. */
export function toReviewExample(run: BasketRun, basket: BasketSeries): ReviewExample | null {
  const { series, asOf } = basket;
  const review = series.turnover.findLast(({ day, turnover }) => day <= asOf && !Number.isNaN(turnover));
  if (review === undefined) return null;
  const row = rowOf(basket, review.day);
  const bought = series.compositions.findLast((held) => held.row === row && held.event.kind === "rebalance");
  if (bought === undefined) return null;
  const before = weightsBefore(run, basket, row);
  const rows = series.assets.flatMap((asset, a) => {
    const was = before.get(asset) ?? null;
    const units = bought.units[a] ?? 0;
    if (units === 0 && was === null) return [];
    const priceUsd = series.prices[a]?.[row] ?? Number.NaN;
    const after = units === 0 ? 0 : (series.weights[a]?.[row] ?? Number.NaN);
    return [{ asset, before: was, after, priceUsd, units }];
  });
  rows.sort((a, b) => b.after - a.after);
  return {
    day: isoFromDay(review.day),
    value: series.gross[row] ?? Number.NaN,
    rows,
    turnover: review.turnover,
  };
}

/** Rule 7 from the base to the as-of day. */
export function toFeeExample(run: BasketRun, basket: BasketSeries): FeeExample | null {
  const { series, asOf } = basket;
  const { feePerYear } = run.stored.basket;
  const baseDay = series.days[series.baseRow];
  if (feePerYear === null || baseDay === undefined) return null;
  const row = rowOf(basket, asOf);
  return {
    from: isoFromDay(baseDay),
    to: isoFromDay(asOf),
    days: asOf - baseDay,
    feePerYear,
    factor: feeFactor(feePerYear, "daily", asOf - baseDay),
    gross: series.gross[row] ?? Number.NaN,
    net: series.net[row] ?? Number.NaN,
  };
}

/** Rule 2 for the largest holding: its weight then and now. */
export function toDriftExample(basket: BasketSeries): DriftExample | null {
  const { series, asOf } = basket;
  const row = rowOf(basket, asOf);
  const held = series.compositions.findLast((composition) => composition.row <= row);
  if (held === undefined) return null;
  const weightAt = (a: number, t: number): number => series.weights[a]?.[t] ?? Number.NaN;
  const a = series.assets.reduce((best, _, i) => (weightAt(i, row) > weightAt(best, row) ? i : best), 0);
  return {
    asset: series.assets[a] ?? "",
    from: isoFromDay(series.days[held.row] ?? asOf),
    to: isoFromDay(asOf),
    units: held.units[a] ?? 0,
    priceUsd: series.prices[a]?.[row] ?? Number.NaN,
    gross: series.gross[row] ?? Number.NaN,
    weightBefore: weightAt(a, held.row),
    weight: weightAt(a, row),
  };
}

/** Rule 16 over the last month; null while the history is shorter or a level is unknown. */
export function toContributionExample(run: BasketRun, basket: BasketSeries): ContributionExample | null {
  const { asOf } = basket;
  const from = periodBase("1M", asOf);
  if (rowOf(basket, from) < basket.series.baseRow) return null;
  const { parts, cost, gross: total } = foldContributions(run, basket, from, asOf);
  if (Number.isNaN(total)) return null;
  const rows = [...parts].map(([asset, { value }]) => ({ asset, linked: value }));
  rows.sort((a, b) => Math.abs(b.linked) - Math.abs(a.linked));
  return { from: isoFromDay(from), to: isoFromDay(asOf), rows, cost, total, carinoFactor: carinoFactor(total) };
}

/** Volatility and Sharpe ratio of the year to the as-of day with what goes into them. */
export function toRiskExample(basket: BasketSeries): RiskExample {
  const { series, asOf } = basket;
  const from = Math.max(periodBase("1Y", asOf), series.days[series.baseRow] ?? asOf);
  const returns = simpleReturns(series.net.subarray(rowOf(basket, from), rowOf(basket, asOf) + 1));
  return {
    from: isoFromDay(from),
    to: isoFromDay(asOf),
    n: returns.length,
    mean: toPlainFigure(mean(returns)),
    deviation: toPlainFigure(deviationSample(returns)),
    volatility: toFigure(volatility(returns)),
    sharpe: toFigure(sharpeRatio(returns)),
  };
}
