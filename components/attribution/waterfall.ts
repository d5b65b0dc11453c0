/** A bar from the sum of the parts before it to the sum with it, fractions. */
export interface WaterfallBar {
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Lays parts end to end, so that the last bar ends at their sum.
 * @param parts fractions in the order of display; null is unknown: no bar, and none of the sum
 * @returns bars in step with the parts, and the extent of all of them with 0
 */
export function layWaterfall(parts: readonly (number | null)[]): { bars: WaterfallBar[]; low: number; high: number } {
  let sum = 0;
  const bars = parts.map((value): WaterfallBar => {
    const start = sum;
    sum += value ?? 0;
    return { value, start, end: sum };
  });
  const ends = bars.map(({ end }) => end);
  return { bars, low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
}
