import { informationRatio, trackingDifference, trackingError } from "@/lib/core/metrics/active-risk";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { downCapture, upCapture } from "@/lib/core/metrics/capture-ratio";
import { correlation } from "@/lib/core/metrics/correlation";
import { rSquared } from "@/lib/core/metrics/r-squared";
import { jointReturns } from "@/lib/core/metrics/returns";
import { mSquared, treynorRatio } from "@/lib/core/metrics/treynor-ratio";

/**
 * Every metric that needs a benchmark, over the spans on which both have a close.
 * @param closes prices or levels, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param riskFree per period
 */
export function activeReturnMetrics(closes: Float64Array, benchmark: Float64Array, riskFree: number) {
  const { returns, benchmark: market } = jointReturns(closes, benchmark);
  return {
    beta: beta(returns, market),
    alpha: alpha(returns, market, riskFree),
    correlation: correlation(returns, market),
    rSquared: rSquared(returns, market),
    trackingError: trackingError(returns, market),
    trackingDifference: trackingDifference(closes, benchmark),
    informationRatio: informationRatio(returns, market),
    treynor: treynorRatio(returns, market, riskFree),
    mSquared: mSquared(returns, market, riskFree),
    upCapture: upCapture(returns, market),
    downCapture: downCapture(returns, market),
  };
}
