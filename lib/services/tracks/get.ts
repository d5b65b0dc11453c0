import type { Tracks, TracksQuery } from "@/lib/contracts/analysis/tracks";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { sampleRows } from "@/lib/core/metrics/sample-column";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { findLastMarketCapDay } from "@/lib/db/reference/market-caps";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import { requirePublished } from "@/lib/services/baskets/require-published";
import type { DatedBasket } from "@/lib/services/baskets/to-basket-state";
import { snapshotRead } from "@/lib/services/snapshot-read";
import { ARTICLE_DAY } from "@/lib/services/tracks/internal/article-day";
import { CAP_STALE_DAYS, computeTracks, type WeighedTracks } from "@/lib/services/tracks/internal/compute-tracks";
import { toTrackRow } from "@/lib/services/tracks/internal/to-row";
import { reviewsInForce, toTrackReviews } from "@/lib/services/tracks/internal/to-track-reviews";

/** UTC days of a set of tracks: any has a level from `from`, all have one from `common`; `to` is the fund's as-of day. */
interface TrackHistory extends DayRange {
  readonly common: number;
}

function historyOf(fund: DatedBasket, tracks: readonly DatedBasket[]): TrackHistory | null {
  const spans = tracks.flatMap(({ state }) => state.history ?? []);
  if (spans.length === 0) return null;
  const starts = spans.map(({ firstDay }) => firstDay);
  const newest = Math.max(...spans.map(({ asOf }) => asOf));
  const to = Math.min(newest, fund.state.history?.asOf ?? newest);
  return { from: Math.min(...starts), common: Math.max(...starts), to };
}

/** From the first day that all tracks share to the article, where the store reaches that far back. */
function usualRange({ common, to }: TrackHistory): DayRange {
  return { from: common, to: common < ARTICLE_DAY && ARTICLE_DAY <= to ? ARTICLE_DAY : to };
}

function toIsoRange({ from, to }: DayRange) {
  return { from: isoFromDay(from), to: isoFromDay(to) };
}

function rangeOf(query: TracksQuery, history: TrackHistory): DayRange {
  const usual = usualRange(history);
  const to = query.from === undefined ? usual.to : history.to;
  const asked = { from: query.from ?? isoFromDay(usual.from), to: query.to ?? isoFromDay(to) };
  // A range given by its end alone may end before the common day; it then begins with the history.
  return readRange(asked.from > asked.to && query.from === undefined ? { to: asked.to } : asked, history);
}

/** Weightings that no track can have in a range: its last review lies past every stored market value. */
function unavailableIn(
  tracks: readonly DatedBasket[],
  range: DayRange,
  lastCapDay: number | null,
): Tracks["unavailable"] {
  const isPossible = tracks.some((track) => {
    const last = reviewsInForce(track, range).at(-1);
    return last !== undefined && lastCapDay !== null && last.day <= lastCapDay + CAP_STALE_DAYS;
  });
  if (isPossible) return [];
  return (["cap", "sqrt-cap", "capped"] as const).map((weighting) => ({ weighting, reason: "no-market-cap" }));
}

function toRows(
  { tracks, noWeightsOn }: WeighedTracks,
  range: DayRange,
  weighting: Tracks["weighting"],
): Tracks["rows"] {
  const sample = sampleRows(range.to - range.from + 1);
  const rows = tracks.map((track) => {
    const faults = reviewsInForce(track, range).flatMap(({ weights, day }) => {
      const members = weights.map(([asset]) => asset);
      return noWeightsOn(members, day) ?? [];
    });
    return toTrackRow(track, range, weighting, faults[0] ?? null, sample);
  });
  const size = (row: (typeof rows)[number]): number => row.return.value ?? Number.NEGATIVE_INFINITY;
  return rows
    .toSorted((a, b) => size(b) - size(a))
    .map((row) => {
      const better = rows.filter((other) => size(other) > size(row)).length;
      return { ...row, rank: row.return.value === null ? null : better + 1 };
    });
}

/**
 * Every track over one range: ranked returns, growth of 100, coverage, and the members of each review in force.
 * Stored; computed where another weighting is asked for.
 * @throws AppError VALIDATION for a range turned round or too long
 */
export const getTracks = snapshotRead(async (ctx, query: TracksQuery): Promise<Tracks> => {
  const weighting = query.weighting ?? "published";
  const [fund, weighed, lastCapDay] = await Promise.all([
    requirePublished(ctx.db, DEFAULT_BASKET),
    computeTracks(ctx.db, weighting),
    findLastMarketCapDay(ctx.db),
  ]);
  const { tracks, providers } = weighed;
  const computedOf = weighting === "published" ? [] : tracks.flatMap(({ state }) => state.assets);
  const history = historyOf(fund, tracks);
  const range = history === null ? null : rangeOf(query, history);
  const head = {
    dataset: await describeDataset(ctx, fund),
    weighting,
    marketCapsUntil: lastCapDay === null ? null : isoFromDay(lastCapDay),
    usual: history === null ? null : toIsoRange(usualRange(history)),
    history: history === null ? null : { ...toIsoRange(history), common: isoFromDay(history.common) },
    sources: await listContributingProviders(ctx.db, [...new Set(computedOf)], providers),
  };
  if (range === null || range.from > range.to) {
    const nothing = { days: [], everyDays: 1, rows: [], reviews: [], removals: [], unavailable: [] };
    return { ...head, ...nothing, from: null, to: null };
  }
  const sample = sampleRows(range.to - range.from + 1);
  return {
    ...head,
    ...toIsoRange(range),
    unavailable: unavailableIn(tracks, range, lastCapDay),
    days: sample.rows.map((row) => isoFromDay(range.from + row)),
    everyDays: sample.step,
    rows: toRows(weighed, range, weighting),
    reviews: tracks.flatMap((track) => toTrackReviews(track, range)),
    removals: tracks.flatMap(({ basket, state }) =>
      (state.history?.removals ?? [])
        .filter(({ day }) => day <= range.to)
        .map(({ asset, day }) => ({ basket: basket.id, asset, day: isoFromDay(day) })),
    ),
  };
});
