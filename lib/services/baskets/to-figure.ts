import type { Figure } from "@/lib/contracts/wire/figure";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { Metric } from "@/lib/core/metrics/metric";

/**
 * A metric of the core as a figure of the contract: no answer becomes null with its reason.
 * @param day UTC day number that dates the figure, where it has one
 */
export function toFigure(metric: Metric, day?: number): Figure {
  return {
    value: Number.isFinite(metric.value) ? metric.value : null,
    n: metric.n,
    ...(metric.reason === undefined ? {} : { reason: metric.reason }),
    ...(day === undefined ? {} : { day: isoFromDay(day) }),
  };
}

/** A plain number as a figure; an unknown one has no price behind it. */
export function toPlainFigure(value: number | undefined, day?: number): Figure {
  const known = value !== undefined && Number.isFinite(value);
  return {
    value: known ? value : null,
    ...(known ? {} : { reason: "no-price" as const }),
    ...(known && day !== undefined ? { day: isoFromDay(day) } : {}),
  };
}
