export interface Contender {
  /** `A` for ours, `peer:NAME:A` for a package */
  readonly id: string;
  /** answers in the order of the baseline's, in one column or several; NaN where this contender has none */
  readonly run: () => Float64Array | readonly Float64Array[];
  /** how much of the workload `run` does, 1 for all of it; its time is scaled up by it */
  readonly share: number;
  /** largest |a − b|/max(|b|, 1) that counts as equal */
  readonly tolerance: number;
  /** what a reader must know about it */
  readonly note: string;
}

export interface Workload {
  readonly id: string;
  readonly what: string;
  readonly baseline: () => Float64Array;
  readonly contenders: readonly Contender[];
}

/**
 * Compares answers with the baseline's.
 * @returns share of the baseline's answers that were given and agree
 * @throws Error naming the first answer beyond the tolerance
 */
export function checkAnswers({ id, run, tolerance }: Contender, expected: Float64Array): number {
  const answers = run();
  const flat = answers instanceof Float64Array ? answers : answers.flatMap((column) => Array.from(column));
  let agreed = 0;
  for (let i = 0; i < expected.length; i++) {
    const value = flat[i];
    if (value === undefined || Number.isNaN(value)) continue;
    if (!(Math.abs(value - expected[i]!) <= tolerance * Math.max(Math.abs(expected[i]!), 1))) {
      throw new Error(`${id}: answer ${i} is ${value}, the plain loops say ${expected[i]}`);
    }
    agreed++;
  }
  if (agreed === 0) throw new Error(`${id} gives no answer`);
  return agreed / expected.length;
}
