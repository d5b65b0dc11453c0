import { correlationPeers, metricPeers, navPeers } from "@/bench/peers";
import { METRIC_ORDER, type PlainMetric, plainMetrics, plainNav, plainRollingCorrelations } from "@/bench/plain-loops";
import { seededPanel, seededReturns, seededWeights } from "@/bench/seeded-panel";
import type { Workload } from "@/bench/workload";
import { computeIndex } from "@/lib/core/index/compute";
import type { IndexInput } from "@/lib/core/index/input";
import { createMetricScratch } from "@/lib/core/metrics/metric-scratch";
import { rollingColumn, rollingCorrelation } from "@/lib/core/metrics/rolling-correlation";
import { type SummaryMetric, summaryMetrics } from "@/lib/core/metrics/summary-metrics";

const FIRST_DAY = 18_262;
const WINDOW = 90;

/** Computed by us too, under another definition (sample deviation, geometric means): timed, not compared. */
const OTHER_DEFINITION: readonly PlainMetric[] = ["gaussianVar95", "cornishFisherVar95", "upCapture", "downCapture"];

/** The rows of an axis and when they are bought again. */
interface NavShape {
  readonly assets: number;
  readonly rows: number;
  readonly rebalanceRows: readonly number[];
  readonly feePerYear: number;
  readonly volatility: number;
  readonly seed: number;
}

/** NAV of 60 assets over 1,825 days with 20 rebalances and a fee, at a multiple of days or assets. */
export function quarterlyNav(assets = 60, rows = 1825): NavShape {
  const rebalanceRows = Array.from({ length: 20 }, (_, k) => k * Math.floor(rows / 20));
  return { assets, rows, rebalanceRows, feePerYear: 0.025, volatility: 0.05, seed: 1 };
}

/** A NAV workload: the engine with its gaps, events and flags beside the plain loops. */
export function navWorkload(id: string, what: string, shape: NavShape): Workload {
  const { assets, rows, rebalanceRows, feePerYear } = shape;
  const prices = seededPanel(assets, rows, shape.seed, shape.volatility);
  const weights = seededWeights(rebalanceRows.length, assets, shape.seed + 1);
  const names = prices.map((_, a) => `a${a}`);
  const input: IndexInput = {
    days: new Int32Array(rows).map((_, t) => FIRST_DAY + t),
    assets: names,
    prices,
    rebalances: rebalanceRows.map((row, k) => ({
      day: FIRST_DAY + row,
      weights: new Map(names.map((name, a) => [name, weights[k]![a]!])),
    })),
    feePerYear,
  };
  return {
    id,
    what,
    baseline: () => plainNav(prices, rebalanceRows, weights, feePerYear / 365),
    contenders: [
      { id, run: () => computeIndex(input).net, share: 1, tolerance: 1e-11, note: "" },
      ...navPeers(id, { prices, names, weights, rebalanceRows, feePerYear }),
    ],
  };
}

/** Every metric of 100 series of 1,825 returns against one benchmark. */
function metricsWorkload(): Workload {
  const closes = seededPanel(100, 1826, 3, 0.04);
  const benchmark = seededPanel(1, 1826, 4, 0.03)[0]!;
  const days = new Int32Array(1826).map((_, t) => FIRST_DAY + t);
  const returns = closes.map(seededReturns);
  const benchmarkReturns = seededReturns(benchmark);
  const answers = (one: (series: number) => readonly number[]) => {
    const values = new Float64Array(closes.length * METRIC_ORDER.length);
    for (let series = 0; series < closes.length; series++) values.set(one(series), series * METRIC_ORDER.length);
    return values;
  };
  const compared = METRIC_ORDER.map((name) => (OTHER_DEFINITION.includes(name) ? undefined : name));
  const scratch = createMetricScratch();
  const metricsOf = (series: number) => {
    const metrics: Record<string, SummaryMetric> = summaryMetrics(
      { closes: closes[series]!, days, benchmark },
      scratch,
    );
    return compared.map((name) => (name === undefined ? undefined : metrics[name]?.value) ?? Number.NaN);
  };
  return {
    id: "B",
    what: "metrics of 100 series × 1,825 days against a benchmark",
    baseline: () => answers((series) => plainMetrics(returns[series]!, benchmarkReturns, 365)),
    contenders: [
      {
        id: "B",
        run: () => answers(metricsOf),
        share: 1,
        tolerance: 1e-9,
        note: "38 metrics from closes, the loops 27 from returns",
      },
      ...metricPeers({ closes, benchmark, returns, benchmarkReturns }),
    ],
  };
}

/** Rolling 90-day correlation of the 780 pairs of 40 assets. */
function correlationWorkload(): Workload {
  const returns = seededPanel(40, 1826, 5, 0.04).map(seededReturns);
  const correlations = () => {
    const columns = returns.map((column) => rollingColumn(column, WINDOW));
    return columns.flatMap((x, a) => columns.slice(a + 1).map((y) => rollingCorrelation(x, y).subarray(WINDOW - 1)));
  };
  return {
    id: "C",
    what: "rolling 90-day correlation of 780 pairs × 1,825 days",
    baseline: () => plainRollingCorrelations(returns, WINDOW),
    contenders: [
      { id: "C", run: correlations, share: 1, tolerance: 1e-9, note: "" },
      ...correlationPeers(returns, WINDOW),
    ],
  };
}

export function coreWorkloads(): readonly (() => Workload)[] {
  const minutes = {
    assets: 10,
    rows: 525_600,
    rebalanceRows: [0, 131_400, 262_800, 394_200],
    feePerYear: 0,
    volatility: 0.001,
    seed: 6,
  };
  return [
    () => navWorkload("A", "NAV of 60 assets × 1,825 days, 20 rebalances, fee", quarterlyNav()),
    metricsWorkload,
    correlationWorkload,
    () => navWorkload("D", "NAV of 10 assets × 525,600 minutes, 4 rebalances", minutes),
  ];
}
