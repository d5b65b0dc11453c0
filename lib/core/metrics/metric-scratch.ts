/** Gives a column of a length; its content is what the last computation left. */
type TakeColumn = (length: number) => Float64Array;

/**
 * Columns that a computation fills before it reads them and hands to nobody: taking memory for them anew costs as much as
 * a pass over them. Whoever computes many summaries one after another passes one scratch to all; two at once must not share it.
 */
export interface MetricScratch {
  readonly returns: TakeColumn;
  readonly jointReturns: TakeColumn;
  readonly jointBenchmark: TakeColumn;
  readonly sample: TakeColumn;
  readonly lows: TakeColumn;
  readonly highs: TakeColumn;
}

export function createMetricScratch(): MetricScratch {
  return {
    returns: reusedColumn(),
    jointReturns: reusedColumn(),
    jointBenchmark: reusedColumn(),
    sample: reusedColumn(),
    lows: reusedColumn(),
    highs: reusedColumn(),
  };
}

function reusedColumn(): TakeColumn {
  let column = new Float64Array(0);
  return (length) => {
    if (column.length !== length) column = new Float64Array(length);
    return column;
  };
}
