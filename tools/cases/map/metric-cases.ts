import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { annualGrowth, growthPerYear, ratePerPeriod } from "@/lib/core/metrics/annual-growth";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { correlation } from "@/lib/core/metrics/correlation";
import { cumulativeReturn, totalReturn, wealthPath } from "@/lib/core/metrics/cumulative-return";
import { downsideDeviation, lowerPartialMoment } from "@/lib/core/metrics/downside-deviation";
import { drawdownSeries, maxDrawdown } from "@/lib/core/metrics/drawdown";
import { type DrawdownEpisode, drawdownTable } from "@/lib/core/metrics/drawdown-table";
import { deviationSample, mean, moments, varianceSample } from "@/lib/core/metrics/moments";
import {
  cornishFisherQuantile,
  normalExpectedShortfall,
  normalQuantile,
  normalValueAtRisk,
} from "@/lib/core/metrics/normal-tail";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import { periodReturn } from "@/lib/core/metrics/period-return";
import { profitFactor } from "@/lib/core/metrics/profit-factor";
import { quantile } from "@/lib/core/metrics/quantile";
import { complete, completePairs, logReturns, simpleReturns } from "@/lib/core/metrics/returns";
import { rolling } from "@/lib/core/metrics/rolling";
import { adjustedKurtosis, adjustedSkewness, excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { painIndex, ulcerIndex } from "@/lib/core/metrics/ulcer-index";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";
import type { CaseArgs, CaseCall } from "@/tools/cases/case-args";
import { PeerConvention } from "@/tools/cases/map/peer-convention";

const returnsOf = (args: CaseArgs) => args.column("returns");
const knownReturns = (args: CaseArgs) => complete(returnsOf(args));
const perYear = (args: CaseArgs) => args.number("periodsPerYear");
const pairOf = (args: CaseArgs) => [returnsOf(args), args.column("benchmark")] as const;
/** Levels that the known returns lead to, from 1. */
const levelsOf = (args: CaseArgs) => Float64Array.of(1, ...wealthPath(knownReturns(args), 1));

/** Growth per year of compounded returns, n/A years. */
function annualised(args: CaseArgs): number {
  const n = knownReturns(args).length;
  return n === 0 ? Number.NaN : growthPerYear(totalReturn(knownReturns(args)) + 1, n / perYear(args));
}

/** Ratio metrics whose case files count one benchmark number for every period. */
function active(args: CaseArgs): Float64Array {
  const constant = args.parseConstant("benchmark");
  const returns = returnsOf(args);
  const pair = completePairs(returns, constant === undefined ? args.column("benchmark") : returns.map(() => constant));
  return pair.returns.map((r, t) => r - (pair.benchmark[t] ?? Number.NaN));
}

/** Metrics on returns and prices by the names of the case files. */
export const METRIC_CASES: readonly (readonly [string, CaseCall])[] = [
  ["simpleReturns", (args) => simpleReturns(args.column("prices"))],
  ["logReturns", (args) => logReturns(args.column("prices"))],
  ["mean", (args) => mean(args.column(args.has("values") ? "values" : "returns"))],
  ["min", (args) => Math.min(...knownReturns(args))],
  ["max", (args) => Math.max(...knownReturns(args))],
  ["varianceSample", (args) => varianceSample(knownReturns(args))],
  ["annualizedVariance", (args) => varianceSample(knownReturns(args)) * perYear(args)],
  ["stdDevSample", (args) => deviationSample(knownReturns(args))],
  ["cumulativeReturns", (args) => cumulativeReturns(args)],
  ["totalReturn", (args) => totalReturn(returnsOf(args))],
  ["totalReturnFromPrices", (args) => cumulativeReturn(args.column("prices")).value],
  ["annualizedReturnGeometric", annualised],
  ["cagrFromReturns", annualised],
  ["annualizedReturnArithmetic", (args) => mean(knownReturns(args)) * perYear(args)],
  ["meanGeometric", (args) => growthPerYear(totalReturn(knownReturns(args)) + 1, knownReturns(args).length)],
  [
    "annualizeTotalReturn",
    (args) => growthPerYear(args.number("totalReturn") + 1, args.number("days") / args.number("basis")),
  ],
  ["deannualize", (args) => ratePerPeriod(args.number("annual"), perYear(args))],
  ["annualizedVolatility", (args) => volatility(returnsOf(args), perYear(args)).value],
  ["downsideDeviationFull", (args) => downsideDeviation(returnsOf(args), args.number("mar", 0), 1).value],
  [
    "downsideDeviationAnnualized",
    (args) => downsideDeviation(returnsOf(args), args.number("requiredReturn", 0), perYear(args)).value,
  ],
  ["sharpePerPeriod", (args) => sharpeRatio(returnsOf(args), args.number("riskFreePerPeriod", 0), 1).value],
  ["sharpeRatio", (args) => sharpeRatio(returnsOf(args), args.number("riskFree", 0), perYear(args)).value],
  ["sortinoPerPeriod", sortinoPerPeriodCase],
  ["sortinoRatio", (args) => sortinoRatio(returnsOf(args), args.number("requiredReturn", 0), perYear(args)).value],
  ["informationRatioPerPeriod", (args) => sharpeRatio(active(args), 0, 1).value],
  ["trackingErrorAnnualized", (args) => volatility(active(args), perYear(args)).value],
  ["maxDrawdown", (args) => (knownReturns(args).length === 0 ? Number.NaN : maxDrawdown(levelsOf(args)).value)],
  ["maxDrawdownFromPrices", (args) => maxDrawdown(args.column("prices")).value],
  ["drawdownSeries", (args) => drawdownSeries(levelsOf(args)).subarray(1)],
  ["calmarRatio", (args) => annualised(args) / Math.abs(maxDrawdown(levelsOf(args)).value)],
  ["drawdownsTop5Depth", (args) => topDrawdowns(args).map(({ depth }) => depth)],
  ["drawdownsTop5Length", (args) => topDrawdowns(args).map(({ lengthDays }) => lengthDays)],
  ["longestRecoveredDrawdownDays", longestRecovered],
  ["profitFactor", (args) => profitFactor(returnsOf(args)).value],
  ["worst", (args) => Math.min(...knownReturns(args))],
  ["beta", betaCase],
  ["correlation", (args) => correlation(...pairOf(args)).value],
  ["rSquared", (args) => correlation(...pairOf(args)).value ** 2],
  ["alphaPerPeriod", (args) => alpha(...pairOf(args), 0, 1).value],
  ["winRate", (args) => winRate(returnsOf(args)).value],
  ["valueAtRisk", (args) => tail(args, false)],
  ["expectedShortfall", (args) => tail(args, true)],
  ["monthToDateReturn", monthToDate],
  ["yearToDateReturn", (args) => datedReturn(args, "YTD")],
  ["cagrFromPrices", cagrFromPrices],
  [
    "yearFraction",
    (args) => (dayFromIso(args.text("endDate")) - dayFromIso(args.text("startDate"))) / args.number("daysPerYear"),
  ],
  ["skewness", skewnessCase],
  ["kurtosis", kurtosisCase],
  ["omegaRatio", omegaCase],
  ["bernardoLedoitRatio", (args) => omegaRatio(returnsOf(args)).value],
  ["omegaSharpe", (args) => omegaRatio(returnsOf(args)).value - 1],
  ["ulcerIndex", (args) => ulcerIndex(levelsOf(args)).value],
  ["ulcerIndexPercent", (args) => ulcerIndex(args.column("prices")).value * 100],
  ["painIndex", (args) => painIndex(levelsOf(args)).value],
  ["painRatio", (args) => annualised(args) / painIndex(levelsOf(args)).value],
  ["martinRatio", (args) => annualised(args) / ulcerIndex(levelsOf(args)).value],
  [
    "sharpeAnnualizedArithmetic",
    (args) => sharpeRatio(returnsOf(args), args.number("riskFreePerPeriod", 0), perYear(args)).value,
  ],
  [
    "kappa3",
    (args) =>
      (mean(knownReturns(args)) - args.number("mar", 0)) /
      lowerPartialMoment(knownReturns(args), args.number("mar", 0), 3),
  ],
  ["semiDeviation", semiDeviation],
  ["meanAbsoluteDeviation", meanAbsoluteDeviation],
  ["sharpeAnnualizedGeometric", sharpeGeometric],
  ["activePremium", activePremium],
  ["informationRatioActivePremium", informationGeometric],
  ["sterlingRatio", (args) => annualised(args) / (Math.abs(maxDrawdown(levelsOf(args)).value) + 0.1)],
  ["treynorRatio", (args) => annualised(args) / beta(...pairOf(args)).value],
  ["tailRatio", (args) => Math.abs(quantile(knownReturns(args), 0.95)) / Math.abs(quantile(knownReturns(args), 0.05))],
  [
    "rollingVolatility",
    (args) => rolling([returnsOf(args)], args.number("window"), (r) => volatility(r, perYear(args)).value),
  ],
  [
    "rollingSharpe",
    (args) => rolling([returnsOf(args)], args.number("window"), (r) => sharpeRatio(r, 0, perYear(args)).value),
  ],
  ["rollingMean", (args) => rolling([args.column("values")], args.number("window"), mean)],
  ["rollingCorrelation", (args) => rolling(pairOf(args), args.number("window"), (r, b) => correlation(r, b).value)],
  ["rollingBeta", rollingBetaCase],
  ["rollingMaxDrawdown", rollingDrawdown],
  ["volatilityLogTimesSqrtN", (args) => logDeviation(args, () => true)],
  ["semiDeviationLogTimesSqrtN", (args) => logDeviation(args, (r, centre) => r < centre)],
  ["upsidePotentialRatio", upsidePotential],
  ["annualizedReturnFromMean", (args) => growthPerYear(1 + mean(knownReturns(args)), 1 / perYear(args))],
];

/** The five deepest drawdowns of compounded returns; lengths in periods. */
function topDrawdowns(args: CaseArgs): DrawdownEpisode[] {
  const levels = levelsOf(args);
  return drawdownTable(levels, Int32Array.from(levels.keys())).slice(0, 5);
}

function longestRecovered(args: CaseArgs): number {
  const prices = args.column("prices");
  const start = dayFromIso(args.text("startDate"));
  const days = Int32Array.from(prices, (_, t) => start + t * args.number("stepDays"));
  const recovered = drawdownTable(prices, days).filter(({ recoveryDay }) => recoveryDay !== null);
  return Math.max(0, ...recovered.map(({ lengthDays }) => lengthDays));
}

function cumulativeReturns(args: CaseArgs): Float64Array {
  const start = args.number("startingValue", 0);
  return wealthPath(returnsOf(args), start === 0 ? 1 : start).map((wealth) => (start === 0 ? wealth - 1 : wealth));
}

function datedReturn(args: CaseArgs, period: "MTD" | "YTD"): number {
  const days = Int32Array.from(args.texts("dates"), dayFromIso);
  return periodReturn(args.column("prices"), days, days.at(-1) ?? 0, period).value;
}

function monthToDate(args: CaseArgs): number {
  return datedReturn(args, "MTD");
}

function cagrFromPrices(args: CaseArgs): number {
  const days = dayFromIso(args.text("endDate")) - dayFromIso(args.text("startDate"));
  if (args.number("daysPerYear") === 365) {
    return annualGrowth(Float64Array.of(args.number("first"), args.number("last")), Int32Array.of(0, days), true).value;
  }
  return growthPerYear(args.number("last") / args.number("first"), days / args.number("daysPerYear"));
}

/** Population moments; the other estimators are conventions of their libraries. */
function skewnessCase(args: CaseArgs): number {
  if (args.text("method") === "fisher") return adjustedSkewness(returnsOf(args)).value;
  if (args.text("method") !== "moment") throw new PeerConvention("skewness other than the population's or G1");
  if (knownReturns(args).length === 2) throw new PeerConvention("skewness of two returns; ours needs three");
  return skewness(returnsOf(args)).value;
}

function kurtosisCase(args: CaseArgs): number {
  const method = args.text("method");
  if (method === "fisher") return adjustedKurtosis(returnsOf(args)).value;
  if (method !== "excess" && method !== "moment") throw new PeerConvention("kurtosis other than the population's");
  return excessKurtosis(returnsOf(args)).value + (method === "excess" ? 0 : 3);
}

/** Our own Gaussian tail takes the sample deviation; the cases that state periods per year take the population's. */
function tail(args: CaseArgs, isShortfall: boolean): number {
  const method = args.has("method") ? args.text("method") : "historical";
  const p = args.number("p");
  const r = knownReturns(args);
  if (method === "historical") return (isShortfall ? expectedShortfall(r, p, 1) : valueAtRisk(r, p, 1)).value;
  const s = args.has("periodsPerYear") ? Math.sqrt(moments(r).m2) : deviationSample(r);
  if (method === "gaussian")
    return isShortfall ? normalExpectedShortfall(mean(r), s, p) : normalValueAtRisk(mean(r), s, p);
  if (method !== "modified" || isShortfall) throw new PeerConvention(`tail by method "${method}"`);
  const z = cornishFisherQuantile(normalQuantile(1 - p), skewness(r).value, excessKurtosis(r).value);
  return mean(r) + z * s;
}

/** Threshold per period; a yearly one is turned into it, and the risk-free rate is taken off the returns. */
function omegaCase(args: CaseArgs): number {
  const annual = args.number("requiredReturnAnnual", 0);
  const threshold = args.number(
    "threshold",
    annual === 0 ? 0 : ratePerPeriod(annual, args.number("periodsPerYear", 1)),
  );
  const r = returnsOf(args).map((x) => x - args.number("riskFree", 0));
  const answer = omegaRatio(r, threshold);
  if (answer.reason === "no-loss" && answer.n > 0 && args.has("threshold"))
    throw new PeerConvention("no loss: ours has no answer");
  return answer.value;
}

/** Ratio to a deviation that is 0: some libraries answer ±Infinity. */
function sortinoPerPeriodCase(args: CaseArgs): number {
  const answer = sortinoRatio(returnsOf(args), args.number("mar", 0), 1);
  if (answer.reason === "no-loss") throw new PeerConvention("no loss: ours has no answer");
  return answer.value;
}

function betaCase(args: CaseArgs): number {
  if (varianceSample(complete(args.column("benchmark"))) < 1e-12)
    throw new PeerConvention("beta to a nearly constant benchmark");
  return beta(...pairOf(args)).value;
}

function rollingBetaCase(args: CaseArgs): Float64Array {
  return rolling(pairOf(args), args.number("window"), (r, b) => beta(r, b).value);
}

/** Mean gain over the MAR per downside deviation, each over its own side's returns. */
function upsidePotential(args: CaseArgs): number {
  const r = knownReturns(args);
  const mar = args.number("mar", 0);
  const gain = mean(r.filter((x) => x > mar).map((x) => x - mar));
  const below = r.filter((x) => x < mar);
  return gain / lowerPartialMoment(below, mar, 2);
}

function semiDeviation(args: CaseArgs): number {
  return lowerPartialMoment(knownReturns(args), mean(knownReturns(args)), 2);
}

function meanAbsoluteDeviation(args: CaseArgs): number {
  const centre = mean(knownReturns(args));
  return mean(knownReturns(args).map((x) => Math.abs(x - centre)));
}

/** Growth per year of the excess returns over their volatility. */
function sharpeGeometric(args: CaseArgs): number {
  const excess = knownReturns(args).map((x) => x - args.number("riskFreePerPeriod", 0));
  const growth = growthPerYear(totalReturn(excess) + 1, excess.length / perYear(args));
  return growth / volatility(knownReturns(args), perYear(args)).value;
}

/** Difference of the growth per year, fund less benchmark, on the rows that both have. */
function activePremium(args: CaseArgs): number {
  const pair = completePairs(...pairOf(args));
  const years = pair.returns.length / perYear(args);
  return growthPerYear(totalReturn(pair.returns) + 1, years) - growthPerYear(totalReturn(pair.benchmark) + 1, years);
}

function informationGeometric(args: CaseArgs): number {
  return activePremium(args) / volatility(active(args), perYear(args)).value;
}

function rollingDrawdown(args: CaseArgs): Float64Array {
  const depth = (window: Float64Array) => maxDrawdown(Float64Array.of(1, ...wealthPath(window, 1))).value;
  return rolling([returnsOf(args)], args.number("window"), depth);
}

/** Deviation over the whole span: √(Σ(ln(1 + r) − mean)²/(n − 1))·√n of the log returns that count. */
function logDeviation(args: CaseArgs, doesCount: (logReturn: number, centre: number) => boolean): number {
  const r = knownReturns(args).map((value) => Math.log1p(value));
  if (r.length === 0) throw new PeerConvention("0 for no return; ours has no answer");
  const centre = mean(r);
  const squares = r.filter((value) => doesCount(value, centre)).map((value) => (value - centre) ** 2);
  return Math.sqrt((mean(squares) * squares.length * r.length) / (r.length - 1));
}
