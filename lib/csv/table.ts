/** A cell of an export; null is unknown and becomes an empty cell. */
export type CsvCell = string | number | null;

/** An export before it is written, so that a page carries the writer only once a reader asks for a file. */
export interface CsvTable {
  /** lines of the `#` header: source, as-of day, formula version */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  /** cells in the order of the columns; numbers in full precision */
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** The line of the `#` header that no export of made-up prices may lack. */
export function simulatedNotes(isSimulated: boolean): string[] {
  return isSimulated ? ["SIMULATED PRICES: no figure here is real"] : [];
}

/** The lines of the `#` header that say what an export rests on: a line a source, and whether the prices are made up. */
export function provenanceNotes(from: {
  readonly sources: readonly { readonly id: string; readonly attribution: string }[];
  readonly simulated: boolean;
}): string[] {
  return [
    ...from.sources.map((source) => `source ${source.id}: ${source.attribution}`),
    ...simulatedNotes(from.simulated),
  ];
}
