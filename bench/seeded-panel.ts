/** Linear congruential generator of Numerical Recipes; uniform on [0, 1). */
function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * Random walks of prices, one column an asset.
 * @param volatility standard deviation of the log return of a row
 */
export function seededPanel(assets: number, rows: number, seed: number, volatility: number): Float64Array[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: assets }, () => {
    let price = 1 + uniform() * 100;
    return new Float64Array(rows).map(() => {
      const today = price;
      price *= Math.exp(volatility * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()));
      return today;
    });
  });
}

/** Weight lists that sum to 1, one a rebalance. */
export function seededWeights(lists: number, assets: number, seed: number): Float64Array[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: lists }, () => {
    const raw = new Float64Array(assets).map(() => uniform() + 0.01);
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return raw.map((weight) => weight / total);
  });
}

/** Simple returns, one fewer than there are prices. */
export function seededReturns(prices: Float64Array): Float64Array {
  return prices.subarray(1).map((price, t) => price / prices[t]! - 1);
}
