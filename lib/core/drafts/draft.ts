/** A line of a draft: the symbol as typed, and basis points; null while there is no weight. */
export interface DraftRow {
  symbol: string;
  weightBps: number | null;
}

/** What a person writes of a weight set before it is published. */
export interface Draft {
  /** ISO day at whose close the weights apply */
  readonly effectiveDay: string;
  readonly source: string;
  readonly reason: string;
  readonly rows: readonly DraftRow[];
}

/** Basis points of the rows that have a weight. */
export function sumOfRows(rows: readonly DraftRow[]): number {
  return rows.reduce((sum, { weightBps }) => sum + (weightBps ?? 0), 0);
}
