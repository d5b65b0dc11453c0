/** Growth over the periods of one side of the benchmark. */
export interface SideGrowth {
  /** periods on the side */
  readonly n: number;
  /** Σ ln(1 + r) of the returns and of the benchmark there; −Infinity when everything is lost */
  readonly returns: number;
  readonly benchmark: number;
}

/** Growth where the benchmark rose and where it fell. */
export interface SidesGrowth {
  /** rows that both know */
  readonly n: number;
  readonly up: SideGrowth;
  readonly down: SideGrowth;
}

/** Rows of factors that are multiplied before their logarithm is taken: few enough not to leave the range of a double. */
const BLOCK = 32;

/**
 * Compounded growth of returns and benchmark by the benchmark's side, in one pass.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @throws RangeError when they differ in length
 */
export function sideGrowth(returns: Float64Array, benchmark: Float64Array): SidesGrowth {
  if (returns.length !== benchmark.length) throw new RangeError("a return and its benchmark stand on the same rows");
  const sums = new Float64Array(4);
  let [n, ups, downs] = [0, 0, 0];
  for (let from = 0; from < returns.length; from += BLOCK) {
    const end = Math.min(from + BLOCK, returns.length);
    let [upR, upB, downR, downB] = [1, 1, 1, 1];
    for (let t = from; t < end; t++) {
      const r = returns[t]!;
      const b = benchmark[t]!;
      if (Number.isNaN(r + b)) continue;
      n++;
      if (b > 0) {
        ups++;
        upR *= r > -1 ? 1 + r : 0;
        upB *= 1 + b;
      } else if (b < 0) {
        downs++;
        downR *= r > -1 ? 1 + r : 0;
        downB *= b > -1 ? 1 + b : 0;
      }
    }
    sums[0]! += Math.log(upR);
    sums[1]! += Math.log(upB);
    sums[2]! += Math.log(downR);
    sums[3]! += Math.log(downB);
  }
  return {
    n,
    up: { n: ups, returns: sums[0]!, benchmark: sums[1]! },
    down: { n: downs, returns: sums[2]!, benchmark: sums[3]! },
  };
}
