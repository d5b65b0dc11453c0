import { hoursSinceClose, isFinalDay } from "@/lib/core/calendar/day-state";
import { type CorrectionKind, correctionKind } from "@/lib/core/index/restatement";

/** Levels of a basket in step: UTC day numbers ascending, points, NaN where unknown. */
export interface DailyLevels {
  readonly days: ArrayLike<number>;
  readonly gross: Float64Array;
  readonly net: Float64Array;
}

/** One day whose published level changed. Points, NaN where unknown. */
export interface LevelChange {
  readonly day: number;
  readonly grossBefore: number;
  readonly grossAfter: number;
  readonly netBefore: number;
  readonly netAfter: number;
}

/** What a recomputation means for what was published. */
export interface LevelChanges {
  /** the gravest kind of any of its days */
  readonly kind: CorrectionKind;
  /** ascending */
  readonly changes: readonly LevelChange[];
}

const GRAVITY: readonly CorrectionKind[] = ["none", "silent", "restatement"];

/**
 * The published days that a recomputation changes, and whether that calls for a notice (rule 14). Days added before or
 * after the published ones change nothing by themselves, nor does a history extended backwards that only moves the base.
 * @param published as stored; `isIncomplete(row)` says that the row rests on a carried or missing price
 * @param corrected as computed now
 * @param atMs milliseconds since 1970-01-01 UTC
 */
export function levelChanges(
  published: DailyLevels & { readonly isIncomplete: (row: number) => boolean },
  corrected: DailyLevels,
  atMs: number,
): LevelChanges {
  const rows = new Map(Array.from(corrected.days, (day, row) => [day, row]));
  if (isRebased(published, corrected, rows)) return { kind: "none", changes: [] };
  let gravest = 0;
  const changes: LevelChange[] = [];
  for (let row = 0; row < published.days.length; row++) {
    const day = published.days[row]!;
    const now = rows.get(day);
    const change = {
      day,
      grossBefore: published.gross[row]!,
      grossAfter: now === undefined ? Number.NaN : corrected.gross[now]!,
      netBefore: published.net[row]!,
      netAfter: now === undefined ? Number.NaN : corrected.net[now]!,
    };
    // Until a day is final, the price that it still lacked completes it.
    if (published.isIncomplete(row) && !isFinalDay(day, atMs)) continue;
    const hours = hoursSinceClose(day, atMs);
    const gross = correctionKind(change.grossBefore, change.grossAfter, hours);
    const net = correctionKind(change.netBefore, change.netAfter, hours);
    const gravity = Math.max(GRAVITY.indexOf(gross), GRAVITY.indexOf(net));
    if (gravity === 0) continue;
    gravest = Math.max(gravest, gravity);
    changes.push(change);
  }
  return { kind: GRAVITY[gravest]!, changes };
}

/** Whether the history now begins earlier and every published level is the same except for its base. */
function isRebased(published: DailyLevels, corrected: DailyLevels, rows: ReadonlyMap<number, number>): boolean {
  const first = published.days[0];
  if (first === undefined || corrected.days[0] === undefined || corrected.days[0] >= first) return false;
  return (["gross", "net"] as const).every((side) => {
    const factor = corrected[side][rows.get(first)!]! / published[side][0]!;
    return published[side].every((level, row) => {
      const now = rows.get(published.days[row]!);
      return now !== undefined && correctionKind(level * factor, corrected[side][now]!, 0) === "none";
    });
  });
}
