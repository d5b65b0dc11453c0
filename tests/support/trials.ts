import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** `--mode long`: random tests take their long count of trials */
    isLong: boolean;
    /** time that the long trials of a row may take, ms; null = no end */
    budgetMs: number | null;
  }
}

const PROGRESS_MS = 30_000;

interface Trials {
  /** id of the row of the reliability plan; the test's title begins with it: "F2 …" */
  readonly row: string;
  /** trials in `npm test` and in a long run */
  readonly short: number;
  readonly long: number;
  /** of the first trial; each later one is one more */
  readonly seed: number;
  /** part of the row's budget that is this test's, where several share a row */
  readonly share?: number;
}

/** A trial's counts; their sums are in the row's line. */
interface TrialTally {
  readonly faultsSurvived?: number;
  /** values that were acknowledged and are gone: anything but 0 is a failure */
  readonly rowsLost?: number;
}

function lineOf(row: string, done: number, of: number, failures: number, sums: Readonly<Record<string, number>>) {
  const parts = Object.entries(sums).map(([name, sum]) => `${name} ${sum}`);
  return [`${row}: ${done} of ${of} trials, ${failures} failures`, ...parts].join(", ");
}

/**
 * Runs seeded trials until their count or the row's budget is reached (one at least) and prints the row's line, such as
 * "F2: 37 of 500 trials, 0 failures, rows lost 0, faults survived 412". The first failure ends them and names its seed.
 * @param trial its argument is the seed that alone decides what happens in it
 * @throws what the failing trial threw
 */
export async function runTrials(
  { row, short, long, seed, share = 1 }: Trials,
  trial: (seed: number) => TrialTally | undefined | Promise<TrialTally | undefined>,
): Promise<void> {
  const isLong = inject("isLong");
  const count = isLong ? long : short;
  const budgetMs = (isLong ? inject("budgetMs") : null) ?? Number.POSITIVE_INFINITY;
  const startedMs = performance.now();
  const sums: Record<string, number> = {};
  let shownMs = startedMs;
  let done = 0;
  for (; done < count && (done === 0 || performance.now() - startedMs < budgetMs * share); done++) {
    try {
      const { rowsLost, faultsSurvived } = (await trial(seed + done)) ?? {};
      if (rowsLost !== undefined) sums["rows lost"] = (sums["rows lost"] ?? 0) + rowsLost;
      if (faultsSurvived !== undefined) sums["faults survived"] = (sums["faults survived"] ?? 0) + faultsSurvived;
      if (rowsLost) throw new Error(`${rowsLost} rows lost`);
    } catch (error) {
      console.log(`${lineOf(row, done + 1, count, 1, sums)}: seed ${seed + done} fails`);
      throw error;
    }
    if (performance.now() - shownMs < PROGRESS_MS) continue;
    shownMs = performance.now();
    console.log(`${row} so far: ${done + 1} of ${count} trials`);
  }
  console.log(lineOf(row, done, count, 0, sums));
}

/** A machine with other work to do takes this much longer; a limit is there to end what hangs. */
const BUSY = 3;

/** How long a test of trials may take, ms: the given one for `npm test`; in a long run the budget and what its last trial needs. */
export function trialsTimeoutMs(shortMs: number): number {
  if (!inject("isLong")) return shortMs * BUSY;
  return (inject("budgetMs") ?? 86_400_000) + Math.max(shortMs, 600_000);
}
