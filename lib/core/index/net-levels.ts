import type { FeeMode } from "@/lib/core/index/input";

/** Rows between two exact powers; in between one multiplication a row keeps the error under 1e-14. */
const ANCHOR_ROWS = 64;

/**
 * What a yearly fee leaves of 1 after `days` calendar days (rule 7; 365 in leap years too).
 * @param feePerYear fraction in [0, 1)
 * @returns factor in (0, 1]
 */
export function feeFactor(feePerYear: number, mode: FeeMode, days: number): number {
  if (mode === "daily") return (1 - feePerYear / 365) ** days;
  if (mode === "effective") return (1 - feePerYear) ** (days / 365);
  return Math.exp((-feePerYear * days) / 365);
}

/**
 * Levels after the fee: N_t = L_t · feeFactor(calendar days since the base).
 * @param gross points, NaN where unknown
 * @param days ascending UTC day numbers, in step with `gross`
 * @param baseRow row of the first composition; net equals gross there
 * @returns new column, points
 */
export function netLevels(
  gross: Float64Array,
  days: Int32Array,
  baseRow: number,
  feePerYear: number,
  mode: FeeMode,
): Float64Array {
  const net = gross.slice();
  if (feePerYear === 0) return net;
  const daily = feeFactor(feePerYear, mode, 1);
  const baseDay = days[baseRow]!;
  let factor = 1;
  for (let t = baseRow + 1; t < net.length; t++) {
    const isNextDay = days[t]! === days[t - 1]! + 1;
    const isAnchor = (t - baseRow) % ANCHOR_ROWS === 0;
    factor = isNextDay && !isAnchor ? factor * daily : feeFactor(feePerYear, mode, days[t]! - baseDay);
    net[t]! *= factor;
  }
  return net;
}
