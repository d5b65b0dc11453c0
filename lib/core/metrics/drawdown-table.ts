/** A fall from a peak to the first day on which the peak is matched again. Days are UTC day numbers. */
export interface DrawdownEpisode {
  readonly peakDay: number;
  /** first day of the deepest point */
  readonly troughDay: number;
  /** null while the peak has not been matched */
  readonly recoveryDay: number | null;
  /** fraction, below 0 */
  readonly depth: number;
  /** calendar days from peak to recovery, or to the last known close while it lasts */
  readonly lengthDays: number;
}

/**
 * Every drawdown of a history, deepest first; of equals the earlier.
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`
 */
export function drawdownTable(closes: Float64Array, days: Int32Array): DrawdownEpisode[] {
  const found: DrawdownEpisode[] = [];
  let peak = Number.NaN;
  let peakDay = 0;
  let low = Number.NaN;
  let troughDay = 0;
  let lastDay = 0;
  const close = (recoveryDay: number | null): void => {
    if (!(low < peak)) return;
    const end = recoveryDay ?? lastDay;
    found.push({ peakDay, troughDay, recoveryDay, depth: low / peak - 1, lengthDays: end - peakDay });
  };
  for (let t = 0; t < closes.length; t++) {
    const value = closes[t]!;
    if (Number.isNaN(value)) continue;
    lastDay = days[t]!;
    if (!(value < peak)) {
      close(lastDay);
      peak = value;
      peakDay = lastDay;
      low = value;
    } else if (value < low) {
      low = value;
      troughDay = lastDay;
    }
  }
  close(null);
  return found.sort((a, b) => a.depth - b.depth);
}
