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
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import type { DayRange } from "@/lib/services/baskets/read-range";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";

/** Significant digits of a growth level: a chart shows no more, and the answer stays small. */
const GROWTH_DIGITS = 4;

/** The levels of a run on the days of a range, NaN before its first and after its last. */
function levelsIn({ basket }: BasketRun, { from, to }: DayRange): Float64Array {
  const { days, net } = basket?.series ?? { days: new Int32Array(), net: new Float64Array() };
  const offset = from - (days[0] ?? 0);
  return Float64Array.from({ length: to - from + 1 }, (_, t) => net[t + offset] ?? Number.NaN);
}

/** 100 on the first known day, in few digits. */
function toGrowth(levels: Float64Array, sample: RowSample): Float64Array {
  const base = levels.find((level) => !Number.isNaN(level)) ?? Number.NaN;
  return sampleColumn(levels, sample).map((level) => Number(((level / base) * 100).toPrecision(GROWTH_DIGITS)));
}

/** How a basket is weighed when its members are weighed as asked. */
function weightingOf(run: BasketRun, asked: TrackWeighting): TrackRow["weighting"] {
  const { weighting } = run.stored.basket;
  if (weighting === "single") return "single";
  return asked === "published" && weighting !== "published" ? "equal" : asked;
}

/**
 * One track over a range.
 * @param asked how its members are weighed
 * @param noWeights why they can't be; then no figure is given
 * @param sample rows of the range that the growth line shows
 */
export function toTrackRow(
  run: BasketRun,
  range: DayRange,
  asked: TrackWeighting,
  noWeights: NoWeights | null,
  sample: RowSample,
): Omit<TrackRow, "rank"> {
  const { series } = run.basket ?? {};
  const days = series?.days ?? new Int32Array();
  const net = series?.net ?? new Float64Array();
  const firstDay = days[0];
  const levels = levelsIn(run, range);
  const { whole, known } = spanReturn(net, firstDay ?? 0, range.from, range.to);
  const fall = maxDrawdown(levels);
  const none: Figure | null =
    noWeights !== null
      ? { value: null, reason: noWeights }
      : series === undefined
        ? { value: null, reason: "no-price" }
        : null;
  const held = series?.weights.filter((weights) => (weights[range.to - (firstDay ?? 0)] ?? 0) > 0).length;
  return {
    basket: run.stored.basket.id,
    name: run.stored.basket.name,
    kind: run.stored.basket.kind,
    weighting: weightingOf(run, asked),
    members: held ?? 0,
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
    coverage:
      series === undefined
        ? { known: 0, carried: 0, gaps: [] }
        : toCoverage(levelCoverage(series, range.from, range.to)),
    weightPeriods: run.basket === null ? [] : toWeightPeriods(run, Math.max(range.from, firstDay ?? 0), range.to),
  };
}

function toCoverage({ known, carried, gaps }: ReturnType<typeof levelCoverage>): TrackRow["coverage"] {
  return {
    known,
    carried,
    gaps: gaps.map(({ from, to, assets }) => ({ from: isoFromDay(from), to: isoFromDay(to), assets: [...assets] })),
  };
}
