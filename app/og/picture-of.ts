import { createLoader, type SearchParams } from "nuqs/server";
import type { PictureWords } from "@/app/og/words-of";
import type { Picture } from "@/components/share/picture";
import {
  assetPicture,
  comparePicture,
  contributionPicture,
  eventPicture,
  mapPicture,
  overviewPicture,
  tracksPicture,
} from "@/components/share/to-picture";
import { EventStudyQuery } from "@/lib/contracts/analysis/event-study";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { getContext } from "@/lib/server/context";
import { getComparePage } from "@/lib/services/analysis/get-compare-page";
import { getContributionPage } from "@/lib/services/analysis/get-contribution-page";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { getEventStudy } from "@/lib/services/events/get-study";
import { getFundOverview } from "@/lib/services/fund/get-overview";
import { getTracks } from "@/lib/services/tracks/get";
import { getMarketMap } from "@/lib/services/tracks/get-market-map";
import { chartState } from "@/lib/site/states/chart";
import { comparedIn, compareState } from "@/lib/site/states/compare";
import { contributionState, usualAgainst } from "@/lib/site/states/contribution";
import { eventsState } from "@/lib/site/states/events";
import { mapState } from "@/lib/site/states/map";
import { tracksState } from "@/lib/site/states/tracks";

const readChart = createLoader(chartState);
const readCompare = createLoader(compareState);
const readTracks = createLoader(tracksState);
const readMap = createLoader(mapState);
const readContribution = createLoader(contributionState);
const readEvent = createLoader(eventsState);

const given = <Value>(name: string, value: Value | null) => (value === null ? {} : { [name]: value });

type Draw = (query: SearchParams, words: PictureWords) => Promise<Picture>;

/** By the page's path without its language, as in the address after "/og". */
const DRAW: Readonly<Record<string, Draw>> = {
  overview: async (query, { titles, terms }) =>
    overviewPicture(
      await getFundOverview(await getContext(), { basket: DEFAULT_BASKET }),
      readChart(query),
      terms(titles.overview),
    ),
  tracks: async (query, { titles, terms }) => {
    const { from, to, weighting } = readTracks(query);
    const asked = { ...given("from", from), ...given("to", to), weighting };
    return tracksPicture(await getTracks(await getContext(), asked), terms(titles.tracks));
  },
  compare: async (query, { titles, terms }) => {
    const state = readCompare(query);
    const { all, series } = comparedIn(state);
    const page = await getComparePage(await getContext(), { series: all });
    return comparePicture(page, state, series, terms(titles.compare));
  },
  contribution: async (query, { contribution, terms }) => {
    const state = readContribution(query);
    const against = state.against ?? usualAgainst(state.basket);
    const page = await getContributionPage(await getContext(), { ...state, against });
    return contributionPicture(page, terms(contribution(terms("").nameOf(state.basket))));
  },
  map: async (query, { titles, terms }) => {
    const { from, to } = readMap(query);
    return mapPicture(
      await getMarketMap(await getContext(), { ...given("from", from), ...given("to", to) }),
      terms(titles.map),
    );
  },
  events: async (query, { locale, terms }) => {
    const { event, benchmark } = readEvent(query);
    const study = await getEventStudy(await getContext(), EventStudyQuery.parse({ event, benchmark }));
    return eventPicture(study, terms(study.event.title[locale]));
  },
};

/**
 * The picture of a page in the state that its address holds; null for a page without one.
 * @param page path without language and ending: "overview", "tracks", "assets/TAO"
 * @throws AppError as the page's verb
 */
export async function pictureOf(page: string, query: SearchParams, words: PictureWords): Promise<Picture | null> {
  const symbol = /^assets\/([^/]+)$/.exec(page)?.[1];
  if (symbol !== undefined) {
    const asset = await getAssetPage(await getContext(), { asset: decodeURIComponent(symbol) });
    return assetPicture(asset, readChart(query), words.terms(`${asset.name} (${asset.asset})`));
  }
  const draw = DRAW[page];
  return draw === undefined ? null : await draw(query, words);
}
