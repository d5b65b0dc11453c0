import type { CaseArgs } from "@/lib/cli/case-args";
import type { CaseCall } from "@/lib/cli/case-map/case-map";
import { PeerConvention } from "@/lib/cli/case-map/peer-convention";
import { dayFromIso } from "@/lib/core/iso-day";
import { annualGrowth, growthPerYear, ratePerPeriod } from "@/lib/core/metrics/annual-growth";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { correlation } from "@/lib/core/metrics/correlation";
import { cumulativeReturn, totalReturn, wealthPath } from "@/lib/core/metrics/cumulative-return";
import { downsideDeviation } from "@/lib/core/metrics/downside-deviation";
import { drawdownSeries, maxDrawdown } from "@/lib/core/metrics/drawdown";
import { centralMoment, deviationSample, mean, varianceSample } from "@/lib/core/metrics/moments";
import { periodReturn } from "@/lib/core/metrics/period-return";
import { complete, completePairs, logReturns, simpleReturns } from "@/lib/core/metrics/returns";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";

const returnsOf = (args: CaseArgs) => args.column("returns");
const known = (args: CaseArgs) => complete(returnsOf(args));
const perYear = (args: CaseArgs) => args.number("periodsPerYear");
const pairOf = (args: CaseArgs) => [returnsOf(args), args.column("benchmark")] as const;
/** Levels that the known returns lead to, from 1. */
const levelsOf = (args: CaseArgs) => Float64Array.of(1, ...wealthPath(known(args), 1));

/** Growth per year of compounded returns, n/A years. */
function annualised(args: CaseArgs): number {
  const n = known(args).length;
  return n === 0 ? Number.NaN : growthPerYear(totalReturn(known(args)) + 1, n / perYear(args));
}

/** Ratio metrics whose case files count one benchmark number for every period. */
function active(args: CaseArgs): Float64Array {
  const constant = args.parseConstant("benchmark");
  const returns = returnsOf(args);
  const pair = completePairs(returns, constant === undefined ? args.column("benchmark") : returns.map(() => constant));
  return pair.returns.map((r, t) => r - (pair.benchmark[t] ?? Number.NaN));
}

function historicalOnly(args: CaseArgs): void {
  const method = args.has("method") ? args.text("method") : "historical";
  if (method !== "historical") throw new PeerConvention(`tail by method "${method}"`);
}

/** Metrics on returns and prices by the names of the case files. */
export const METRIC_CASES: readonly (readonly [string, CaseCall])[] = [
  ["simpleReturns", (args) => simpleReturns(args.column("prices"))],
  ["logReturns", (args) => logReturns(args.column("prices"))],
  ["mean", (args) => mean(args.column(args.has("values") ? "values" : "returns"))],
  ["min", (args) => Math.min(...known(args))],
  ["max", (args) => Math.max(...known(args))],
  ["varianceSample", (args) => varianceSample(known(args))],
  ["annualizedVariance", (args) => varianceSample(known(args)) * perYear(args)],
  ["stdDevSample", (args) => deviationSample(known(args))],
  ["cumulativeReturns", (args) => cumulativeReturns(args)],
  ["totalReturn", (args) => totalReturn(returnsOf(args))],
  ["totalReturnFromPrices", (args) => cumulativeReturn(args.column("prices")).value],
  ["annualizedReturnGeometric", annualised],
  ["cagrFromReturns", annualised],
  ["annualizedReturnArithmetic", (args) => mean(known(args)) * perYear(args)],
  ["meanGeometric", (args) => growthPerYear(totalReturn(known(args)) + 1, known(args).length)],
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
  ["sortinoPerPeriod", (args) => sortinoRatio(returnsOf(args), args.number("mar", 0), 1).value],
  ["sortinoRatio", (args) => sortinoRatio(returnsOf(args), args.number("requiredReturn", 0), perYear(args)).value],
  ["informationRatioPerPeriod", (args) => sharpeRatio(active(args), 0, 1).value],
  ["trackingErrorAnnualized", (args) => volatility(active(args), perYear(args)).value],
  ["maxDrawdown", (args) => (known(args).length === 0 ? Number.NaN : maxDrawdown(levelsOf(args)).value)],
  ["maxDrawdownFromPrices", (args) => maxDrawdown(args.column("prices")).value],
  ["drawdownSeries", (args) => drawdownSeries(levelsOf(args)).subarray(1)],
  ["calmarRatio", (args) => annualised(args) / Math.abs(maxDrawdown(levelsOf(args)).value)],
  ["beta", (args) => beta(...pairOf(args)).value],
  ["correlation", (args) => correlation(...pairOf(args)).value],
  ["rSquared", (args) => correlation(...pairOf(args)).value ** 2],
  ["alphaPerPeriod", (args) => alpha(...pairOf(args), 0, 1).value],
  ["winRate", (args) => winRate(returnsOf(args)).value],
  ["valueAtRisk", (args) => (historicalOnly(args), valueAtRisk(returnsOf(args), args.number("p"), 1).value)],
  [
    "expectedShortfall",
    (args) => (historicalOnly(args), expectedShortfall(returnsOf(args), args.number("p"), 1).value),
  ],
  ["monthToDateReturn", monthToDate],
  ["yearToDateReturn", (args) => datedReturn(args, "YTD")],
  ["cagrFromPrices", cagrFromPrices],
  [
    "yearFraction",
    (args) => (dayFromIso(args.text("endDate")) - dayFromIso(args.text("startDate"))) / args.number("daysPerYear"),
  ],
  ["skewness", skewness],
  ["kurtosis", kurtosis],
];

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

function skewness(args: CaseArgs): number {
  if (args.text("method") !== "moment") throw new PeerConvention("skewness other than the population's");
  const r = known(args);
  return r.length < 3 ? Number.NaN : centralMoment(r, 3) / centralMoment(r, 2) ** 1.5;
}

function kurtosis(args: CaseArgs): number {
  const r = known(args);
  const method = args.text("method");
  if (method !== "excess" && method !== "moment") throw new PeerConvention("kurtosis other than the population's");
  return r.length < 4 ? Number.NaN : centralMoment(r, 4) / centralMoment(r, 2) ** 2 - (method === "excess" ? 3 : 0);
}
