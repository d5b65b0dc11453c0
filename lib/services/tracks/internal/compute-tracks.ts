import type { TrackWeighting } from "@/lib/contracts/analysis/tracks";
import type { Weighting } from "@/lib/core/baskets/rule-basket";
import { type NoWeights, trackWeights } from "@/lib/core/baskets/track-weighting";
import { equalWeights } from "@/lib/core/weights/weighting";
import { listMigrations, listStoredBaskets } from "@/lib/db/baskets/baskets";
import { type DailyLevels, loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import { listPublishedBaskets } from "@/lib/db/baskets/published-states";
import type { DbSession } from "@/lib/db/client";
import { loadMarketCaps, type MarketCapHistory } from "@/lib/db/reference/market-caps";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";
import { type DatedBasket, toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { toDailyLevels } from "@/lib/services/levels/to-daily-levels";

/** A market value counts for as long as a price may be carried. */
export const CAP_STALE_DAYS = 3;

/** Market value of an asset on a UTC day, USD: its own, or one at most three days old; NaN without. */
export type MarketCapOn = (asset: string, day: number) => number;

/** A track with its levels: as published, or computed with other weights. */
export interface Track extends DatedBasket {
  readonly levels: DailyLevels;
}

/** Tracks weighed as asked. */
export interface WeighedTracks {
  /** every basket but the fund, in the order of display */
  readonly tracks: readonly Track[];
  /** why a composition bought on a day can't be weighed as asked; null where it was */
  readonly noWeightsOn: (members: readonly string[], day: number) => NoWeights | null;
  /** ids of those who are owed a line for published levels; none of computed ones, whose prices are read as they are */
  readonly providers: readonly string[];
}

/** Looks market values up, carried for three days at most. */
export function capLookup(histories: ReadonlyMap<string, MarketCapHistory>): MarketCapOn {
  return (asset, day) => {
    const history = histories.get(asset);
    const i = history?.days.findLastIndex((known) => known <= day) ?? -1;
    const stated = history?.days[i] ?? Number.NEGATIVE_INFINITY;
    return day - stated <= CAP_STALE_DAYS ? (history?.usd[i] ?? Number.NaN) : Number.NaN;
  };
}

/** Every ticker that any of the tracks may hold. */
async function listTrackTickers(db: DbSession): Promise<string[]> {
  const [baskets, migrations] = await Promise.all([listStoredBaskets(db), listMigrations(db)]);
  const named = baskets.flatMap(({ members, weightSets }) => [
    ...members.map((member) => member.assetId),
    ...weightSets.flatMap((set) => [...set.weightsBps.keys()]),
  ]);
  return [...new Set([...named, ...migrations.flatMap(({ from, to }) => [from, to])])];
}

function toTrack(run: BasketRun): Track {
  return { ...toDatedBasket(run), levels: run.basket === null ? NO_LEVELS : toDailyLevels(run, run.basket) };
}

async function loadTracks(db: DbSession): Promise<WeighedTracks> {
  const published = (await listPublishedBaskets(db)).filter(({ basket }) => basket.kind !== "fund");
  const levels = await loadDailyLevels(
    db,
    published.map(({ basket }) => basket.id),
  );
  return {
    tracks: published.map((found) => ({ ...found, levels: levels.get(found.basket.id) ?? NO_LEVELS })),
    noWeightsOn: () => null,
    providers: [...new Set(published.flatMap(({ state }) => state.providers))],
  };
}

/**
 * Every track with its members weighed as asked: read as published, or computed. Where a review can't be weighed so, the run
 * stands on equal weights from there to the next review; `noWeightsOn` names those reviews, and their weight period must
 * not be shown.
 */
export async function computeTracks(db: DbSession, weighting: TrackWeighting): Promise<WeighedTracks> {
  if (weighting === "published") return await loadTracks(db);
  const ids = (await listStoredBaskets(db)).flatMap(({ basket }) => (basket.kind === "fund" ? [] : [basket.id]));
  const compute = async (weigh: Weighting) => (await computeBaskets(db, ids, { weighting: weigh })).map(toTrack);
  if (weighting === "equal") return { tracks: await compute(equalWeights), noWeightsOn: () => null, providers: [] };
  const capOn = capLookup(await loadMarketCaps(db, await listTrackTickers(db)));
  const weigh = (members: readonly string[], day: number) =>
    trackWeights(weighting, members, (asset) => capOn(asset, day));
  const tracks = await compute((members, day) => {
    const weights = weigh(members, day);
    return typeof weights === "string" ? equalWeights(members) : weights;
  });
  const noWeightsOn: WeighedTracks["noWeightsOn"] = (members, day) => {
    const weights = weigh(members, day);
    return typeof weights === "string" ? weights : null;
  };
  return { tracks, noWeightsOn, providers: [] };
}
