import fc from "fast-check";
import { expect, test } from "vitest";
import { informationRatioOf, trackingDifferenceOf, trackingErrorOf } from "@/lib/core/metrics/active-risk";
import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { calmarRatioOf } from "@/lib/core/metrics/calmar-ratio";
import { downCapture, upCapture } from "@/lib/core/metrics/capture-ratio";
import { correlation } from "@/lib/core/metrics/correlation";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { downsideDeviation } from "@/lib/core/metrics/downside-deviation";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { drawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import { martinRatioOf } from "@/lib/core/metrics/martin-ratio";
import type { Metric } from "@/lib/core/metrics/metric";
import { moments } from "@/lib/core/metrics/moments";
import { extremeMonths } from "@/lib/core/metrics/monthly-returns";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import {
  cornishFisherValueAtRiskOf,
  gaussianExpectedShortfallOf,
  gaussianValueAtRiskOf,
} from "@/lib/core/metrics/parametric-tail";
import { partialMoments } from "@/lib/core/metrics/partial-moments";
import { profitFactor, tailRatioOf } from "@/lib/core/metrics/profit-factor";
import { rSquaredOf } from "@/lib/core/metrics/r-squared";
import { jointReturns, returnColumn, simpleReturns } from "@/lib/core/metrics/returns";
import { excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { type SummaryInput, summaryMetrics } from "@/lib/core/metrics/summary-metrics";
import { tailSelection } from "@/lib/core/metrics/tail-selection";
import { mSquaredOf, treynorRatioOf } from "@/lib/core/metrics/treynor-ratio";
import { painIndex, ulcerIndex } from "@/lib/core/metrics/ulcer-index";
import { upsidePotentialRatioOf } from "@/lib/core/metrics/upside-potential-ratio";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";

const SEED = 20_260_701;

/** Each metric by the function that computes it alone, from columns of its own. */
function singly({ closes, days, benchmark, riskFree, mar }: Required<SummaryInput>): Record<string, Metric> {
  const returns = simpleReturns(closes);
  const { best, worst } = extremeDays(returnColumn(closes), days);
  const months = extremeMonths(closes, days);
  const { returns: own, benchmark: market } = jointReturns(closes, benchmark);
  return {
    cumulative: cumulativeReturn(closes),
    cagr: annualGrowth(closes, days),
    volatility: volatility(returns),
    downsideDeviation: downsideDeviation(returns, mar),
    sharpe: sharpeRatio(returns, riskFree),
    sortino: sortinoRatio(returns, mar),
    calmar: calmarRatioOf(annualGrowth(closes, days), drawdownPass(closes)),
    omega: omegaRatio(returns, mar),
    martin: martinRatioOf(annualGrowth(closes, days), ulcerIndex(closes)),
    upsidePotential: upsidePotentialRatioOf(partialMoments(returns, mar)),
    profitFactor: profitFactor(returns),
    maxDrawdown: maxDrawdown(closes),
    ulcer: ulcerIndex(closes),
    painIndex: painIndex(closes),
    var95: valueAtRisk(returns, 0.95),
    cvar95: expectedShortfall(returns, 0.95),
    gaussianVar95: gaussianValueAtRiskOf(moments(returns), 0.95),
    gaussianCvar95: gaussianExpectedShortfallOf(moments(returns), 0.95),
    cornishFisherVar95: cornishFisherValueAtRiskOf(moments(returns), 0.95),
    tailRatio: tailRatioOf(tailSelection(returns, 0.95)),
    skewness: skewness(returns),
    kurtosis: excessKurtosis(returns),
    bestDay: best,
    worstDay: worst,
    bestMonth: months.best,
    worstMonth: months.worst,
    winRate: winRate(returns),
    beta: beta(own, market),
    alpha: alpha(own, market, riskFree),
    correlation: correlation(own, market),
    rSquared: rSquaredOf(correlation(own, market)),
    trackingError: trackingErrorOf(pairMoments(own, market)),
    trackingDifference: trackingDifferenceOf(jointReturns(closes, benchmark), closes, benchmark),
    informationRatio: informationRatioOf(pairMoments(own, market)),
    treynor: treynorRatioOf(pairMoments(own, market), riskFree),
    mSquared: mSquaredOf(pairMoments(own, market), riskFree),
    upCapture: upCapture(own, market),
    downCapture: downCapture(own, market),
  };
}

/** Closes of a walk; moves of exactly 0 and repeated moves make ties, and some rows are unknown. */
const move = fc.oneof(fc.constantFrom(0, 0.01, -0.01), fc.double({ min: -0.4, max: 0.6, noNaN: true }));
const row = fc.record({ own: move, market: move, isKnown: fc.nat(9), isMarketKnown: fc.nat(9) });
const history = fc.oneof(
  { arbitrary: fc.array(row, { maxLength: 90 }), weight: 5 },
  { arbitrary: fc.array(row, { minLength: 520, maxLength: 900 }), weight: 1 },
);

function closesOf(moves: readonly number[], known: readonly boolean[]): Float64Array {
  let close = 100;
  return Float64Array.from(moves, (step, t) => {
    close *= 1 + step;
    return known[t] ? close : Number.NaN;
  });
}

function agree(found: Record<string, Metric>, expected: Record<string, Metric>): void {
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, alone] of Object.entries(expected)) {
    const { value, n, reason } = found[name] ?? { value: Number.NaN, n: -1 };
    expect([name, n, reason]).toEqual([name, alone.n, alone.reason]);
    const isSame =
      Object.is(value, alone.value) || Math.abs(value - alone.value) <= 1e-12 * Math.max(Math.abs(alone.value), 1e-300);
    if (!isSame) throw new Error(`${name} is ${value} in the summary and ${alone.value} alone`);
  }
}

test("a summary says what each metric says alone, with gaps, ties, a rate and a minimum return; 1,000 histories", () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom(0, 0.0001),
      fc.constantFrom(0, 0.001),
      fc.nat(30),
      (rows, riskFree, mar, gaps) => {
        const closes = closesOf(
          rows.map(({ own }) => own),
          rows.map(({ isKnown }) => gaps > 15 || isKnown > 0),
        );
        const benchmark = closesOf(
          rows.map(({ market }) => market),
          rows.map(({ isMarketKnown }) => gaps > 20 || isMarketKnown > 0),
        );
        const days = Int32Array.from(rows, (_, t) => 19_000 + t);
        const input = { closes, days, benchmark, riskFree, mar };
        agree(summaryMetrics(input), singly(input));
      },
    ),
    { numRuns: 1000, seed: SEED },
  );
}, 60_000);
