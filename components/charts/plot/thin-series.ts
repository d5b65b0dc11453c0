/** Bounds [from, to) of the runs of finite values. */
function finiteRuns(values: Float64Array): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let t = 0; t <= values.length; t++) {
    const known = t < values.length && Number.isFinite(values[t]);
    if (known && from < 0) from = t;
    if (!known && from >= 0) {
      runs.push([from, t]);
      from = -1;
    }
  }
  return runs;
}

function at(values: Float64Array, t: number): number {
  return values[t] ?? Number.NaN;
}

function largestTriangle(
  values: Float64Array,
  left: number,
  bucket: readonly [number, number],
  next: readonly [number, number],
): number {
  let mean = 0;
  for (let t = next[0]; t < next[1]; t++) mean += at(values, t) / (next[1] - next[0]);
  const middle = (next[0] + next[1] - 1) / 2;
  let best = bucket[0];
  let bestArea = -1;
  for (let t = bucket[0]; t < bucket[1]; t++) {
    const area = Math.abs(
      (left - middle) * (at(values, t) - at(values, left)) - (left - t) * (mean - at(values, left)),
    );
    if (area > bestArea) {
      bestArea = area;
      best = t;
    }
  }
  return best;
}

function thinRun(values: Float64Array, from: number, to: number, limit: number): Set<number> {
  const kept = new Set<number>();
  if (to - from <= Math.max(3, limit)) {
    for (let t = from; t < to; t++) kept.add(t);
    return kept;
  }
  const buckets = Math.max(1, limit - 2);
  const edge = (b: number): number => from + 1 + Math.floor((b * (to - from - 2)) / buckets);
  let left = from;
  kept.add(from).add(to - 1);
  for (let b = 0; b < buckets; b++) {
    const next: [number, number] = b === buckets - 1 ? [to - 1, to] : [edge(b + 1), edge(b + 2)];
    left = largestTriangle(values, left, [edge(b), edge(b + 1)], next);
    kept.add(left);
  }
  let low = from;
  let high = from;
  for (let t = from; t < to; t++) {
    if (at(values, t) < at(values, low)) low = t;
    if (at(values, t) > at(values, high)) high = t;
  }
  return kept.add(low).add(high);
}

/**
 * Picks the points that a path needs: largest triangle three buckets (S. Steinarsson, 2013) on each run of known values.
 * @param values one entry a day, NaN where nothing is known
 * @param limit points to keep, roughly; the lowest and highest of every run are always among them
 * @returns kept indices, ascending, with one NaN index in every gap so that a path breaks there
 */
export function thinSeries(values: Float64Array, limit: number): number[] {
  const runs = finiteRuns(values);
  const known = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const kept: number[] = [];
  for (const [from, to] of runs) {
    if (kept.length > 0) kept.push(from - 1);
    const share = Math.max(3, Math.round((limit * (to - from)) / known));
    kept.push(...[...thinRun(values, from, to, share)].sort((a, b) => a - b));
  }
  return kept;
}
