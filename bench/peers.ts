import { op, rolling, table } from "arquero";
import analytics from "portfolio-analytics";
import * as stats from "simple-statistics";
import { METRIC_ORDER, type PlainMetric } from "@/bench/plain-loops";
import type { Contender } from "@/bench/workload";

const YEAR = Math.sqrt(365);
/** Only every twentieth pair: the slowest peer would take half a minute for all of them. */
const PAIR_STEP = 20;

export interface NavData {
  readonly prices: readonly Float64Array[];
  readonly names: readonly string[];
  readonly weights: readonly Float64Array[];
  readonly rebalanceRows: readonly number[];
  readonly feePerYear: number;
}

/** A NAV with a data frame: a derived column for each period between two rebalances. */
export function navPeers(workload: string, data: NavData): Contender[] {
  const { prices, names, weights, rebalanceRows, feePerYear } = data;
  const frame = table(Object.fromEntries(names.map((name, a) => [name, prices[a]!])));
  const rows = prices[0]!.length;
  const run = () => {
    const levels = new Float64Array(rows);
    let level = 100;
    rebalanceRows.forEach((start, k) => {
      const end = Math.min(rebalanceRows[k + 1] ?? rows - 1, rows - 1);
      const terms = names.map((name, a) => `${(level * weights[k]![a]!) / prices[a]![start]!} * d.${name}`);
      const part = frame.slice(start, end + 1).derive({ level: `d => ${terms.join(" + ")}` });
      levels.set(Float64Array.from(part.array("level") as number[]), start);
      level = levels[end]!;
    });
    const fee = 1 - feePerYear / 365;
    return levels.map((value, t) => value * fee ** t);
  };
  return [{ id: `peer:arquero:${workload}`, run, share: 1, tolerance: 1e-10, note: "no gaps, no events" }];
}

export interface MetricData {
  readonly closes: readonly Float64Array[];
  readonly benchmark: Float64Array;
  readonly returns: readonly Float64Array[];
  readonly benchmarkReturns: Float64Array;
}

type Answers = Partial<Record<PlainMetric, number>>;

/** What each package offers of the 27 metrics under the same definition. */
export function metricPeers({ closes, benchmark, returns, benchmarkReturns }: MetricData): Contender[] {
  const plain = returns.map((column) => Array.from(column));
  const plainBenchmark = Array.from(benchmarkReturns);
  const curves = closes.map((column) => Array.from(column));
  const benchmarkCurve = Array.from(benchmark);
  const contender = (name: string, one: (series: number) => Answers): Contender => ({
    id: `peer:${name}:B`,
    run: () =>
      Float64Array.from(
        closes.flatMap((_, series) => {
          const answers = one(series);
          return METRIC_ORDER.map((metric) => answers[metric] ?? Number.NaN);
        }),
      ),
    share: 1,
    tolerance: 1e-9,
    note: "",
  });
  return [
    contender("simple-statistics", (series) => statisticsAnswers(plain[series]!, plainBenchmark)),
    contender("arquero", (series) => frameAnswers(returns[series]!, benchmarkReturns)),
    contender("portfolio-analytics", (series) => ({
      cumulative: analytics.cumulativeReturn(curves[series]!),
      maxDrawdown: -analytics.maxDrawdown(curves[series]!),
      informationRatio: analytics.sharpeRatio(curves[series]!, benchmarkCurve) * YEAR,
    })),
  ];
}

function statisticsAnswers(r: number[], b: number[]): Answers {
  const deviation = stats.sampleStandardDeviation(r);
  const mean = stats.mean(r);
  const slope = stats.sampleCovariance(r, b) / stats.sampleVariance(b);
  return {
    volatility: deviation * YEAR,
    sharpe: (mean / deviation) * YEAR,
    beta: slope,
    alpha: (mean - slope * stats.mean(b)) * 365,
    correlation: stats.sampleCorrelation(r, b),
    cumulative: stats.product(r.map((x) => 1 + x)) - 1,
    bestDay: stats.max(r),
    worstDay: stats.min(r),
  };
}

function frameAnswers(r: Float64Array, b: Float64Array): Answers {
  const [row] = table({ r, b })
    .rollup({
      mean: op.mean("r"),
      deviation: op.stdev("r"),
      benchmarkMean: op.mean("b"),
      benchmarkVariance: op.variance("b"),
      covariance: op.covariance("r", "b"),
      correlation: op.corr("r", "b"),
      var95: op.quantile("r", 0.05),
      best: op.max("r"),
      worst: op.min("r"),
    })
    .objects() as Record<string, number>[];
  const slope = row!["covariance"]! / row!["benchmarkVariance"]!;
  return {
    volatility: row!["deviation"]! * YEAR,
    sharpe: (row!["mean"]! / row!["deviation"]!) * YEAR,
    beta: slope,
    alpha: (row!["mean"]! - slope * row!["benchmarkMean"]!) * 365,
    correlation: row!["correlation"]!,
    var95: row!["var95"]!,
    bestDay: row!["best"]!,
    worstDay: row!["worst"]!,
  };
}

/** Rolling correlations, every twentieth pair. */
export function correlationPeers(returns: readonly Float64Array[], window: number): Contender[] {
  const pairs = returns.flatMap((x, a) => returns.slice(a + 1).map((y): [Float64Array, Float64Array] => [x, y]));
  const windows = returns[0]!.length - window + 1;
  const some = (one: (x: Float64Array, y: Float64Array) => Float64Array) => () => {
    const out = new Float64Array(pairs.length * windows).fill(Number.NaN);
    for (let k = 0; k < pairs.length; k += PAIR_STEP) out.set(one(...pairs[k]!), k * windows);
    return out;
  };
  const shared = { share: 1 / PAIR_STEP, tolerance: 1e-9, note: `${pairs.length / PAIR_STEP} pairs, scaled up` };
  return [
    {
      id: "peer:simple-statistics:C",
      run: some((x, y) => {
        const [left, right] = [Array.from(x), Array.from(y)];
        return new Float64Array(windows).map((_, i) =>
          stats.sampleCorrelation(left.slice(i, i + window), right.slice(i, i + window)),
        );
      }),
      ...shared,
    },
    {
      id: "peer:arquero:C",
      run: some((x, y) => {
        const frame = table({ x, y }).derive({ c: rolling("d => op.corr(d.x, d.y)", [1 - window, 0]) });
        return Float64Array.from(frame.array("c") as number[]).subarray(window - 1);
      }),
      ...shared,
    },
  ];
}
