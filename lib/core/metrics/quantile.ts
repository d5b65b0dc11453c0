/** From here on a sample of the range finds a better pivot than the middle does. */
const SAMPLE_FROM = 600;

/**
 * Type-7 quantile (linear interpolation at (n − 1)·p; Hyndman and Fan, 1996), by selection instead of a sort.
 * @param values without gaps; not changed
 * @param p 0 … 1
 * @returns NaN for no value
 */
export function quantile(values: Float64Array, p: number): number {
  return quantileAt(values.slice(), values.length, (values.length - 1) * p);
}

/**
 * Value at a position between the ranks of the first n values of a scratch array, which it reorders: afterwards nothing
 * before rank ⌊position⌋ is larger than the value there, nothing after it smaller, and the next larger one follows it.
 * @param position 0 … n − 1
 * @returns NaN for no value
 */
export function quantileAt(work: Float64Array, n: number, position: number): number {
  if (n === 0) return Number.NaN;
  const low = Math.floor(position);
  select(work, low, 0, n - 1);
  if (low + 1 === n) return work[low]!;
  let next = low + 1;
  for (let i = next + 1; i < n; i++) if (work[i]! < work[next]!) next = i;
  swap(work, low + 1, next);
  return work[low]! + (position - low) * (work[low + 1]! - work[low]!);
}

/** Brings rank k of a range to its place by sampled partitions (R. Floyd and R. Rivest, Algorithm 489, CACM 1975). */
function select(work: Float64Array, k: number, from: number, to: number): void {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > SAMPLE_FROM) selectInSample(work, k, left, right);
    const split = partition(work, k, left, right);
    if (split <= k) left = split + 1;
    if (k <= split) right = split - 1;
  }
}

/** Makes work[k] a pivot that lies just beyond rank k of the range, on the side of its middle. */
function selectInSample(work: Float64Array, k: number, left: number, right: number): void {
  const n = right - left + 1;
  const rank = k - left + 1;
  const size = 0.5 * n ** (2 / 3);
  const shift = 0.5 * Math.sqrt((Math.log(n) * size * (n - size)) / n) * Math.sign(rank - n / 2);
  const from = Math.max(left, Math.floor(k - (rank * size) / n + shift));
  const to = Math.min(right, Math.floor(k + ((n - rank) * size) / n + shift));
  select(work, k, from, to);
}

/** Splits a range at the value of work[k]; returns where that value ends up. */
function partition(work: Float64Array, k: number, left: number, right: number): number {
  const pivot = work[k]!;
  let i = left;
  let j = right;
  swap(work, left, k);
  if (work[right]! > pivot) swap(work, left, right);
  while (i < j) {
    swap(work, i++, j--);
    while (work[i]! < pivot) i++;
    while (work[j]! > pivot) j--;
  }
  if (work[left] === pivot) {
    swap(work, left, j);
    return j;
  }
  swap(work, ++j, right);
  return j;
}

function swap(work: Float64Array, i: number, j: number): void {
  const value = work[i]!;
  work[i] = work[j]!;
  work[j] = value;
}
