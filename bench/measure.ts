export interface Measurement {
  readonly ms: number;
  readonly baselineMs: number;
  /** median of the rounds' own ratios */
  readonly ratio: number;
}

/** Shortest time that one clock reading measures reliably, ms. */
const STRETCH_MS = 20;
const WARM_UP_MS = 150;

/**
 * Measures two functions by turns (A B, B A, …), so that whatever slows the machine slows both, and takes medians.
 * @param rounds pairs of timed blocks
 */
export function measure(run: () => unknown, baseline: () => unknown, rounds: number): Measurement {
  const runTimes = warmUp(run);
  const baselineTimes = warmUp(baseline);
  const times: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) times.push(timeBlock(run, runTimes));
    plain.push(timeBlock(baseline, baselineTimes));
    if (round % 2 === 1) times.push(timeBlock(run, runTimes));
  }
  const ratios = times.map((ms, i) => ms / plain[i]!);
  return { ms: median(times), baselineMs: median(plain), ratio: median(ratios) };
}

/** Lets the compiler finish, then says how many calls fill a timed block. */
function warmUp(run: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  while (calls === 0 || (performance.now() - start < WARM_UP_MS && calls < 1000)) {
    run();
    calls++;
  }
  const last = performance.now();
  run();
  return Math.max(1, Math.round(STRETCH_MS / (performance.now() - last)));
}

function timeBlock(run: () => unknown, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) run();
  return (performance.now() - start) / times;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
