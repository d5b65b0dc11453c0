/** Digits that a double of a ratio surely has: 1.005 − 1 must count as 0.005. */
const ROUNDING = 1e12;

/**
 * |value/reference − 1| as a fraction, free of the last digits' noise, so that a distance of exactly a limit is that limit.
 * @param value and reference > 0, in the same unit
 */
export function relativeGap(value: number, reference: number): number {
  return Math.round(Math.abs(value / reference - 1) * ROUNDING) / ROUNDING;
}

/** How far the larger of two prices lies above the smaller, as a fraction. */
export function spread(a: number, b: number): number {
  return relativeGap(Math.max(a, b), Math.min(a, b));
}
