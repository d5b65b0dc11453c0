/**
 * Type-7 quantile (linear interpolation at (n − 1)·p; Hyndman and Fan, 1996), by selection instead of a sort.
 * @param values without gaps; not changed
 * @param p 0 … 1
 * @returns NaN for no value
 */
export function quantile(values: Float64Array, p: number): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  const position = (n - 1) * p;
  const low = Math.floor(position);
  const work = values.slice();
  const lower = select(work, low);
  const share = position - low;
  if (share === 0) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let i = low + 1; i < n; i++) upper = Math.min(upper, work[i]!);
  return lower + share * (upper - lower);
}

/** Value of rank k; reorders `work` so that nothing before it is larger and nothing after it smaller (C. Hoare, 1961). */
function select(work: Float64Array, k: number): number {
  let left = 0;
  let right = work.length - 1;
  while (left < right) {
    const pivot = work[(left + right) >>> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (work[i]! < pivot) i++;
      while (work[j]! > pivot) j--;
      if (i <= j) {
        const moved = work[i]!;
        work[i++] = work[j]!;
        work[j--] = moved;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return work[k]!;
  }
  return work[k]!;
}
