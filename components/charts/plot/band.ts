import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";

/** A shaded weight period of the plot. Indices are entries of the chart's axis, both ends included. */
export interface ChartBand {
  readonly from: number;
  readonly to: number;
  /** missing: hatch and solid cap; unverified: tint and dotted cap */
  readonly kind: "missing" | "unverified";
  readonly label: string;
  /** for where the label finds no room; "" for none */
  readonly shortLabel: string;
}

/** A weight period to shade before it has a name. */
export interface BandSpan {
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
 * WeightPeriods on an axis that rest on a missing, partial or unverified set. Neighbours of one kind become one weight period:
 * a second missing set does not end the first one's doubt.
 * @param days ascending axis; weight periods outside it are dropped, others cut to it
 */
export function doubtfulPeriods(weightPeriods: readonly WeightPeriod[], days: readonly IsoDay[]): BandSpan[] {
  const found: BandSpan[] = [];
  for (const weightPeriod of weightPeriods) {
    if (weightPeriod.status === "published" || weightPeriod.status === "rule") continue;
    const kind = weightPeriod.status === "unverified" ? "unverified" : "missing";
    const from = firstNotBefore(days, weightPeriod.from);
    const after = firstNotBefore(days, weightPeriod.to);
    const to = days[after] === weightPeriod.to ? after : after - 1;
    if (from > to) continue;
    const setDays = weightPeriod.setDay === null ? [] : [weightPeriod.setDay];
    const last = found.at(-1);
    if (last && last.kind === kind && last.to + 1 >= from) {
      found[found.length - 1] = { ...last, to, setDays: [...last.setDays, ...setDays] };
    } else {
      found.push({ from, to, kind, setDays });
    }
  }
  return found;
}
