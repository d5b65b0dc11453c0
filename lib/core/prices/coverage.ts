/** A close is carried forward at most this many days (market-data policy); after that the level is unknown. */
const HELD_DAYS = 3;

/** Days from `from` to `to`, both included, UTC day numbers. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** `priced`: a close of the day itself; `held`: the close before is carried; `open` and `known`: a gap. */
export type CoverageKind = "priced" | "held" | "open" | "known";

export interface CoverageSpan extends DaySpan {
  readonly kind: CoverageKind;
}

/** What an asset should have and what it has. */
export interface CoverageInput {
  /** expected days; from > to when none is expected yet */
  readonly expected: DaySpan;
  /** days with a close, ascending, apart from each other */
  readonly priced: readonly DaySpan[];
  /** days that the providers were queried for in vain often enough, ascending */
  readonly knownGaps: readonly DaySpan[];
}

/** Cuts a gap into the runs that are known and those that are still requested. */
function cutGap(gap: DaySpan, knownGaps: readonly DaySpan[]): CoverageSpan[] {
  const spans: CoverageSpan[] = [];
  let next = gap.from;
  for (const known of knownGaps) {
    const [from, to] = [Math.max(known.from, next), Math.min(known.to, gap.to)];
    if (from > to) continue;
    if (from > next) spans.push({ kind: "open", from: next, to: from - 1 });
    spans.push({ kind: "known", from, to });
    next = to + 1;
  }
  if (next <= gap.to) spans.push({ kind: "open", from: next, to: gap.to });
  return spans;
}

/**
 * An asset's calendar: every expected day is in exactly one span. The first three days after a close are held;
 * before the first close nothing is carried, so they are a gap.
 * @returns spans by day, ascending and without a hole
 */
export function priceCoverage({ expected, priced, knownGaps }: CoverageInput): CoverageSpan[] {
  const spans: CoverageSpan[] = [];
  let next = expected.from;
  const fillTo = (end: number): void => {
    if (next > end) return;
    const lastHeld = next === expected.from ? next - 1 : Math.min(end, next + HELD_DAYS - 1);
    if (lastHeld >= next) spans.push({ kind: "held", from: next, to: lastHeld });
    if (lastHeld < end) spans.push(...cutGap({ from: lastHeld + 1, to: end }, knownGaps));
    next = end + 1;
  };
  for (const span of priced) {
    const [from, to] = [Math.max(span.from, expected.from), Math.min(span.to, expected.to)];
    if (from > to) continue;
    fillTo(from - 1);
    spans.push({ kind: "priced", from, to });
    next = to + 1;
  }
  fillTo(expected.to);
  return spans;
}

/** Days in spans of one kind. */
export function countDays(spans: readonly CoverageSpan[], kind: CoverageKind): number {
  return spans.reduce((days, span) => (span.kind === kind ? days + span.to - span.from + 1 : days), 0);
}
