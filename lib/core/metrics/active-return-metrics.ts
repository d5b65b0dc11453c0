import { informationRatioOf, trackingDifferenceOf, trackingErrorOf } from "@/lib/core/metrics/active-risk";
import { alphaOf, betaOf } from "@/lib/core/metrics/beta";
import { captureOf } from "@/lib/core/metrics/capture-ratio";
import { correlationOf } from "@/lib/core/metrics/correlation";
import { createMetricScratch, type MetricScratch } from "@/lib/core/metrics/metric-scratch";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { rSquaredOf } from "@/lib/core/metrics/r-squared";
import { jointReturns } from "@/lib/core/metrics/returns";
import { sideGrowth } from "@/lib/core/metrics/side-growth";
import { mSquaredOf, treynorRatioOf } from "@/lib/core/metrics/treynor-ratio";

/**
 * Every metric that needs a benchmark, over the spans on which both have a close; the passes are shared.
 * @param closes prices or levels, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param riskFree per period
 * @param scratch of a series of summaries; of this one alone without it
 */
export function activeReturnMetrics(
  closes: Float64Array,
  benchmark: Float64Array,
  riskFree: number,
  scratch: MetricScratch = createMetricScratch(),
) {
  const { length } = closes;
  const joint = jointReturns(closes, benchmark, scratch.jointReturns(length), scratch.jointBenchmark(length));
  const pair = pairMoments(joint.returns, joint.benchmark);
  const growth = sideGrowth(joint.returns, joint.benchmark);
  const correlation = correlationOf(pair);
  return {
    beta: betaOf(pair),
    alpha: alphaOf(pair, riskFree),
    correlation,
    rSquared: rSquaredOf(correlation),
    trackingError: trackingErrorOf(pair),
    trackingDifference: trackingDifferenceOf(joint, closes, benchmark),
    informationRatio: informationRatioOf(pair),
    treynor: treynorRatioOf(pair, riskFree),
    mSquared: mSquaredOf(pair, riskFree),
    upCapture: captureOf(growth, "up"),
    downCapture: captureOf(growth, "down"),
  };
}
