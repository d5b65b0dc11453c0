import { mean } from "@/lib/core/metrics/moments";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { completePairs } from "@/lib/core/metrics/returns";

/** What a return owes to the market, from the rows on which both are known. */
export interface MarketModel {
  /** daily return at a market that stands still, fraction */
  readonly alpha: number;
  readonly beta: number;
  /** of one day about the line, √(SSE/(n − 2)) */
  readonly standardError: number;
  /** of one day's r − m about its mean, n − 1 */
  readonly simpleError: number;
  readonly n: number;
}

/**
 * Market model by ordinary least squares, r = α + β·m + ε (C. MacKinlay, "Event Studies in Economics and Finance", 1997).
 * @param returns simple daily returns, NaN where unknown
 * @param market the market's on the same rows
 * @returns alpha, beta and standardError NaN where the market did not move
 */
export function fitMarketModel(returns: Float64Array, market: Float64Array): MarketModel {
  const known = completePairs(returns, market);
  const n = known.returns.length;
  const { returns: own, benchmark, active, covariance } = pairMoments(known.returns, known.benchmark);
  const beta = benchmark.variance > 0 ? covariance / benchmark.variance : Number.NaN;
  const alpha = own.mean - beta * benchmark.mean;
  const squares = known.returns.map((value, i) => (value - alpha - beta * known.benchmark[i]!) ** 2);
  return {
    alpha,
    beta,
    standardError: Math.sqrt((mean(squares) * n) / (n - 2)),
    simpleError: Math.sqrt(active.variance),
    n,
  };
}
