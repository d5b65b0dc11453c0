import { correlation } from "@/lib/core/metrics/correlation";
import type { Metric } from "@/lib/core/metrics/metric";

/**
 * Correlations of every pair of return columns, each pair on the rows that both know.
 * @param columns simple returns a period on the same rows, NaN where unknown
 * @returns matrix[i][j] = matrix[j][i]; the diagonal is 1 where the series varies
 * @throws RangeError when two columns differ in length
 */
export function correlationMatrix(columns: readonly Float64Array[]): Metric[][] {
  const matrix: Metric[][] = columns.map(() => []);
  columns.forEach((column, i) => {
    for (let j = 0; j <= i; j++) {
      const found = correlation(column, columns[j]!);
      matrix[i]![j] = found;
      matrix[j]![i] = found;
    }
  });
  return matrix;
}
