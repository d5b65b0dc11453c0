/** Hours after a day's close in which a small correction needs no notice (rule 14). */
const SILENT_HOURS = 24;
/** Relative change of the level up to which it is small. */
const SILENT_CHANGE = 0.001;
/** Relative change up to which two doubles are the same level, summed in another order. */
const ROUNDING = 1e-12;

/** What a late correction of a published level calls for. */
export type CorrectionKind = "none" | "silent" | "restatement";

/**
 * Whether a corrected level is replaced silently or restated with a new version and a notice (rule 14).
 * @param published level in points before; NaN where it was unknown
 * @param corrected level in points
 * @param hoursSinceClose hours since the close of the level's day
 */
export function correctionKind(published: number, corrected: number, hoursSinceClose: number): CorrectionKind {
  if (Object.is(published, corrected)) return "none";
  const change = Math.abs(corrected / published - 1);
  if (change <= ROUNDING) return "none";
  return hoursSinceClose <= SILENT_HOURS && change <= SILENT_CHANGE ? "silent" : "restatement";
}
