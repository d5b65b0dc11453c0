/** Growth over the periods of one side of the benchmark. */
export interface SideGrowth {
  /** periods on the side */
  readonly n: number;
  /** Σ ln(1 + r) of the returns and of the benchmark there; −Infinity when everything is lost */
  readonly returns: number;
  readonly benchmark: number;
}

/** Growth where the benchmark rose, where it fell and over all rows that both know. */
export interface SidesGrowth {
  readonly up: SideGrowth;
  readonly down: SideGrowth;
  readonly all: SideGrowth;
}

/** Rows of factors that are multiplied before their logarithm is taken: few enough not to leave the range of a double. */
const BLOCK = 128;

/**
 * Compounded growth of returns and benchmark by the benchmark's side, in one pass.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @throws RangeError when they differ in length
 */
export function sideGrowth(returns: Float64Array, benchmark: Float64Array): SidesGrowth {
  if (returns.length !== benchmark.length) throw new RangeError("a return and its benchmark stand on the same rows");
  // Down, flat, up. Sides alternate at random: an index by side spares a branch on them.
  const rows = new Int32Array(3);
  const [own, other] = [new Float64Array(3), new Float64Array(3)];
  const [ownSum, otherSum] = [new Float64Array(3), new Float64Array(3)];
  for (let from = 0; from < returns.length; from += BLOCK) {
    own.fill(1);
    other.fill(1);
    const end = Math.min(from + BLOCK, returns.length);
    for (let t = from; t < end; t++) {
      const r = returns[t]!;
      const b = benchmark[t]!;
      if (Number.isNaN(r + b)) continue;
      const side = 1 + +(b > 0) - +(b < 0);
      rows[side]!++;
      own[side]! *= r > -1 ? 1 + r : 0;
      other[side]! *= b > -1 ? 1 + b : 0;
    }
    for (let side = 0; side < 3; side++) {
      ownSum[side]! += Math.log(own[side]!);
      otherSum[side]! += Math.log(other[side]!);
    }
  }
  const growth = (side: number): SideGrowth => ({
    n: rows[side]!,
    returns: ownSum[side]!,
    benchmark: otherSum[side]!,
  });
  const [down, flat, up] = [growth(0), growth(1), growth(2)];
  const all = {
    n: down.n + flat.n + up.n,
    returns: down.returns + flat.returns + up.returns,
    benchmark: down.benchmark + up.benchmark,
  };
  return { up, down, all };
}
