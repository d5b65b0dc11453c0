import { brinsonFachler, type SegmentEffects } from "@/lib/core/attribution/brinson-fachler";
import { openBook } from "@/lib/core/attribution/contribution-book";
import { type AttributionPeriod, linkAttribution } from "@/lib/core/attribution/link-attribution";
import type { IndexSeries } from "@/lib/core/index/series";

/** One side of an attribution: an index and the segment of each of its assets. */
export interface AttributionSide {
  readonly series: IndexSeries;
  /** segment number of each asset, in the order of series.assets */
  readonly segmentOf: readonly number[];
}

/** Effects of each segment over a span, what each side weighed on average, and the active return they sum to. */
export interface Attribution {
  readonly segments: readonly (SegmentEffects & {
    /** mean weight at the start of the periods, fraction */
    readonly portfolioWeight: number;
    readonly benchmarkWeight: number;
  })[];
  /** compounded returns of the span before fees, fractions */
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  readonly active: number;
  /** periods that were linked */
  readonly n: number;
}

/** Start weights and contributions of the segments of one side, period by period; fractions of the level at its start. */
interface SegmentPeriods {
  readonly weights: readonly Float64Array[];
  readonly contributions: readonly Float64Array[];
  readonly returns: readonly number[];
}

function segmentPeriods(
  { series, segmentOf }: AttributionSide,
  rows: readonly number[],
  segments: number,
): SegmentPeriods {
  const book = openBook(series);
  const weights: Float64Array[] = [];
  const contributions: Float64Array[] = [];
  const returns: number[] = [];
  let next = 0;
  for (let row = Math.max(series.baseRow, 0); next < rows.length; row++) {
    const isPeriodEnd = rows[next] === row;
    const level = series.gross[rows[Math.max(next - 1, 0)]!]!;
    if (isPeriodEnd) {
      const gains = book.settle(row);
      if (next > 0) {
        const sums = new Float64Array(segments);
        for (const [a, segment] of segmentOf.entries()) sums[segment]! += gains[a]! / level;
        contributions.push(sums);
        returns.push(series.gross[row]! / level - 1);
      }
    }
    book.passEvents(row);
    if (isPeriodEnd) {
      const shares = new Float64Array(segments);
      for (const [a, segment] of segmentOf.entries()) shares[segment]! += book.worth(a) / series.gross[row]!;
      weights.push(shares);
      next++;
    }
  }
  return { weights, contributions, returns };
}

function toPeriod(own: SegmentPeriods, other: SegmentPeriods, period: number, segments: number): AttributionPeriod {
  const segmentReturn = (side: SegmentPeriods, s: number): number => {
    const weight = side.weights[period]![s]!;
    return weight > 0 ? side.contributions[period]![s]! / weight : Number.NaN;
  };
  const { effects } = brinsonFachler(
    Array.from({ length: segments }, (_, s) => ({
      portfolioWeight: own.weights[period]![s]!,
      benchmarkWeight: other.weights[period]![s]!,
      portfolioReturn: segmentReturn(own, s),
      benchmarkReturn: segmentReturn(other, s),
    })).map((segment) =>
      // A segment that neither side holds has no return; it must not carry NaN into the sums.
      segment.portfolioWeight === 0 && segment.benchmarkWeight === 0
        ? { ...segment, portfolioReturn: 0, benchmarkReturn: 0 }
        : segment,
    ),
  );
  return { portfolioReturn: own.returns[period]!, benchmarkReturn: other.returns[period]!, effects };
}

/** Mean of one segment's weights at the start of every period. */
function meanWeight({ weights, returns }: SegmentPeriods, segment: number): number {
  let sum = 0;
  for (let t = 0; t < returns.length; t++) sum += weights[t]![segment]!;
  return sum / returns.length;
}

/**
 * Brinson–Fachler attribution of one index against another by segment, day by day on the days that both know, linked
 * over the span (rule 17). Before fees.
 * @param portfolio the index to explain
 * @param benchmark the index it is held against
 * @param segments how many there are; an asset of either side belongs to one of them
 * @param span UTC days, both included; the effects belong to the returns after the first
 * @returns NaN throughout with n = 0 when the two share fewer than two known days
 */
export function attribution(
  portfolio: AttributionSide,
  benchmark: AttributionSide,
  segments: number,
  span: { readonly from: number; readonly to: number },
): Attribution {
  const otherRow = new Map(Array.from(benchmark.series.days, (day, row) => [day, row]));
  const rows = Array.from(portfolio.series.days, (day, row) => ({ day, row, other: otherRow.get(day) ?? -1 })).filter(
    ({ day, row, other }) =>
      day >= span.from &&
      day <= span.to &&
      !Number.isNaN(portfolio.series.gross[row]! + (benchmark.series.gross[other] ?? Number.NaN)),
  );
  const own = segmentPeriods(
    portfolio,
    rows.map(({ row }) => row),
    segments,
  );
  const against = segmentPeriods(
    benchmark,
    rows.map(({ other }) => other),
    segments,
  );
  const n = Math.max(rows.length - 1, 0);
  const linked = linkAttribution(Array.from({ length: n }, (_, t) => toPeriod(own, against, t, segments)));
  const compound = (returns: readonly number[]) => returns.reduce((wealth, value) => wealth * (1 + value), 1) - 1;
  const none = { allocation: Number.NaN, selection: Number.NaN, interaction: Number.NaN };
  return {
    segments: Array.from({ length: segments }, (_, s) => ({
      ...(linked.effects[s] ?? none),
      portfolioWeight: meanWeight(own, s),
      benchmarkWeight: meanWeight(against, s),
    })),
    portfolioReturn: n === 0 ? Number.NaN : compound(own.returns),
    benchmarkReturn: n === 0 ? Number.NaN : compound(against.returns),
    active: n === 0 ? Number.NaN : linked.active,
    n,
  };
}
