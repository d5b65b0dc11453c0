import type { WeightStretch } from "@/lib/contracts/baskets/weight-status";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";

/** A shaded stretch of the plot. Indices are entries of the chart's axis, both ends included. */
export interface ChartBand {
  readonly from: number;
  readonly to: number;
  /** missing: hatch and solid cap; unverified: tint and dotted cap */
  readonly kind: "missing" | "unverified";
  readonly label: string;
  /** for where the label finds no room; "" for none */
  readonly shortLabel: string;
}

/** A stretch to shade before it has a name. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: "missing" | "unverified";
  /** days of the sets that were due, oldest first */
  readonly setDays: readonly IsoDay[];
}

/** First index of `days` (ascending) that is not before `day`; days.length when all are. */
function firstNotBefore(days: readonly IsoDay[], day: IsoDay): number {
  const index = days.findIndex((other) => other >= day);
  return index < 0 ? days.length : index;
}

/**
 * Stretches on an axis that rest on a missing, partial or unverified set. Neighbours of one kind become one stretch:
 * a second missing set does not end the first one's doubt.
 * @param days ascending axis; stretches outside it are dropped, others cut to it
 */
export function doubtfulStretches(stretches: readonly WeightStretch[], days: readonly IsoDay[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.status === "published" || stretch.status === "rule") continue;
    const kind = stretch.status === "unverified" ? "unverified" : "missing";
    const from = firstNotBefore(days, stretch.from);
    const after = firstNotBefore(days, stretch.to);
    const to = days[after] === stretch.to ? after : after - 1;
    if (from > to) continue;
    const setDays = stretch.setDay === null ? [] : [stretch.setDay];
    const last = found.at(-1);
    if (last && last.kind === kind && last.to + 1 >= from) {
      found[found.length - 1] = { ...last, to, setDays: [...last.setDays, ...setDays] };
    } else {
      found.push({ from, to, kind, setDays });
    }
  }
  return found;
}
