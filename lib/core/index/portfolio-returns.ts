/** A portfolio that is known by the returns of its parts alone. Rows are periods; columns are in the order of the parts. */
export interface PortfolioReturns {
  /** Σ weight at the beginning × return, fraction */
  readonly returns: Float64Array;
  /** weights at the beginning and at the end of each period, before a rebalance */
  readonly weightsBop: readonly Float64Array[];
  readonly weightsEop: readonly Float64Array[];
  /** weight at the beginning × return: a period's contributions sum to its return */
  readonly contributions: readonly Float64Array[];
}

/**
 * Portfolio of given weights that drift with the returns of its parts and are set back after some periods (rules 2 to 4).
 * @param partReturns one column of simple returns a part, without gaps
 * @param weights fractions, one a part
 * @param isRebalanced whether the weights are set back at the end of a row; they count from the next one
 */
export function portfolioReturns(
  partReturns: readonly Float64Array[],
  weights: Float64Array,
  isRebalanced: (row: number) => boolean,
): PortfolioReturns {
  const rows = partReturns[0]?.length ?? 0;
  const column = () => partReturns.map(() => new Float64Array(rows));
  const [weightsBop, weightsEop, contributions] = [column(), column(), column()];
  const returns = new Float64Array(rows);
  let held = weights;
  for (let t = 0; t < rows; t++) {
    held.forEach((weight, i) => {
      weightsBop[i]![t] = weight;
      contributions[i]![t] = weight * partReturns[i]![t]!;
      returns[t]! += contributions[i]![t]!;
    });
    const ended = held.map((weight, i) => (weight + contributions[i]![t]!) / (1 + returns[t]!));
    ended.forEach((weight, i) => {
      weightsEop[i]![t] = weight;
    });
    held = isRebalanced(t) ? weights : ended;
  }
  return { returns, weightsBop, weightsEop, contributions };
}
