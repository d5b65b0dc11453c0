import type { TrackRow, TrackWeighting } from "@/lib/contracts/analysis/tracks";
import type { Figure } from "@/lib/contracts/wire/figure";
import type { NoWeights } from "@/lib/core/baskets/track-weighting";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { levelCoverage } from "@/lib/core/index/level-coverage";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { periodReturn } from "@/lib/core/metrics/period-return";
import { simpleReturns } from "@/lib/core/metrics/returns";
import { type RowSample, sampleColumn } from "@/lib/core/metrics/sample-column";
import { spanReturn } from "@/lib/core/metrics/span-return";
import { volatility } from "@/lib/core/metrics/volatility";
import type { DayRange } from "@/lib/services/baskets/read-range";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import { spreadLevels } from "@/lib/services/levels/spread-levels";
import type { Track } from "@/lib/services/tracks/internal/compute-tracks";

/** Significant digits of a growth level: a chart shows no more, and the answer stays small. */
const GROWTH_DIGITS = 4;

/** 100 on the first known day, in few digits. */
function toGrowth(levels: Float64Array, sample: RowSample): Float64Array {
  const base = levels.find((level) => !Number.isNaN(level)) ?? Number.NaN;
  return sampleColumn(levels, sample).map((level) => Number(((level / base) * 100).toPrecision(GROWTH_DIGITS)));
}

/** How a basket is weighed when its members are weighed as asked. */
function weightingOf({ basket: { weighting } }: Track, asked: TrackWeighting): TrackRow["weighting"] {
  if (weighting === "single") return "single";
  return asked === "published" && weighting !== "published" ? "equal" : asked;
}

const wordsOf = (flags: readonly string[], kind: "stale" | "missing"): string[] =>
  flags.flatMap((flag) => (flag.startsWith(`${kind}:`) ? [flag.slice(kind.length + 1)] : []));

function coverageOf({ levels }: Track, { from, to }: DayRange): TrackRow["coverage"] {
  const { days, gross } = levels;
  const firstDay = days[0] ?? 0;
  const flags = [...levels.flags].map(([day, words]) => {
    const row = { stale: wordsOf(words, "stale"), missing: wordsOf(words, "missing") };
    return [day - firstDay, row] as const;
  });
  const { gaps, ...counts } = levelCoverage({ days, gross, flags: new Map(flags) }, from, to);
  return {
    ...counts,
    gaps: gaps.map((gap) => ({ from: isoFromDay(gap.from), to: isoFromDay(gap.to), assets: [...gap.assets] })),
  };
}

/** How many assets a track holds at the close of a day; none where its level is unknown. */
function countMembers({ state, levels }: Track, day: number): number {
  const isKnown = Number.isFinite(levels.gross[day - (levels.days[0] ?? 0)] ?? Number.NaN);
  if (!isKnown) return 0;
  return state.history?.compositions.findLast((held) => held.day <= day)?.units.length ?? 0;
}

/**
 * One track over a range.
 * @param asked how its members are weighed
 * @param noWeights why they can't be; then no figure is given
 * @param sample rows of the range that the growth line shows
 */
export function toTrackRow(
  track: Track,
  range: DayRange,
  asked: TrackWeighting,
  noWeights: NoWeights | null,
  sample: RowSample,
): Omit<TrackRow, "rank"> {
  const { days, net } = track.levels;
  const { history } = track.state;
  const firstDay = history?.firstDay;
  const levels = spreadLevels(track.levels, net, range.from, range.to - range.from + 1);
  const { whole, known } = spanReturn(net, firstDay ?? 0, range.from, range.to);
  const fall = maxDrawdown(levels);
  const none: Figure | null =
    noWeights !== null
      ? { value: null, reason: noWeights }
      : history === null
        ? { value: null, reason: "no-price" }
        : null;
  return {
    basket: track.basket.id,
    name: track.basket.name,
    kind: track.basket.kind,
    weighting: weightingOf(track, asked),
    members: countMembers(track, range.to),
    firstDay: firstDay === undefined ? null : isoFromDay(firstDay),
    return: none ?? toFigure(whole),
    part:
      none === null && whole.reason !== undefined && known !== null
        ? { from: isoFromDay(known.from), to: isoFromDay(known.to), value: known.value }
        : null,
    yearToDate: none ?? toFigure(periodReturn(net, days, range.to, "YTD")),
    volatility: none ?? toFigure(volatility(simpleReturns(levels))),
    maxDrawdown: none ?? toFigure(fall, fall.row < 0 ? undefined : range.from + fall.row),
    growth: toGrowth(none === null ? levels : levels.fill(Number.NaN), sample),
    coverage: history === null ? { known: 0, carried: 0, gaps: [] } : coverageOf(track, range),
    weightPeriods: toWeightPeriods(track, Math.max(range.from, firstDay ?? 0), range.to),
  };
}
