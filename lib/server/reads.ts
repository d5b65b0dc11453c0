import "server-only";
import { API_V1, type ApiName, type ApiRead } from "@/lib/contracts/api/reads";
import { assetsCsv } from "@/lib/csv/assets";
import { attributionCsv } from "@/lib/csv/attribution";
import { basketsCsv } from "@/lib/csv/baskets";
import { claimCheckCsv } from "@/lib/csv/claim-check";
import { contributionCsv } from "@/lib/csv/contribution";
import { dataQualityCsv } from "@/lib/csv/data-quality";
import { eventListCsv } from "@/lib/csv/event-list";
import { eventStudyCsv } from "@/lib/csv/event-study";
import { factsCsv } from "@/lib/csv/facts";
import { indicativeNavCsv } from "@/lib/csv/indicative-nav";
import { levelsCsv } from "@/lib/csv/levels";
import { marketMapCsv } from "@/lib/csv/market-map";
import { metricsCsv } from "@/lib/csv/metrics";
import { navCsv } from "@/lib/csv/nav";
import { pricesCsv } from "@/lib/csv/prices";
import { restatementsCsv } from "@/lib/csv/restatements";
import { returnsCsv } from "@/lib/csv/returns";
import { tracksCsv } from "@/lib/csv/tracks";
import { weightsCsv } from "@/lib/csv/weights";
import { AppError } from "@/lib/errors";
import { answerRead, type ReadHandlers } from "@/lib/server/http/answer-read";
import { errorResponse } from "@/lib/server/http/error-response";
import { getAttribution } from "@/lib/services/analysis/get-attribution";
import { getContributions } from "@/lib/services/analysis/get-contributions";
import { getMetrics } from "@/lib/services/analysis/get-metrics";
import { getReturns } from "@/lib/services/analysis/get-returns";
import { getFacts } from "@/lib/services/assets/get-facts";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { listAssets } from "@/lib/services/assets/list";
import { listBaskets } from "@/lib/services/baskets/list";
import { getEventStudy } from "@/lib/services/events/get-study";
import { listEvents } from "@/lib/services/events/list";
import { getIndicativeNav } from "@/lib/services/fund/get-indicative-nav";
import { getLevels } from "@/lib/services/levels/get-levels";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { listRestatements } from "@/lib/services/levels/list-restatements";
import { getPrices } from "@/lib/services/prices/get-prices";
import { getDataQuality } from "@/lib/services/quality/get";
import { getTracks } from "@/lib/services/tracks/get";
import { getClaimCheck } from "@/lib/services/tracks/get-claim-check";
import { getMarketMap } from "@/lib/services/tracks/get-market-map";
import { getWeightSets } from "@/lib/services/weights/get-sets";

type Api = typeof API_V1;
type Row<Name extends ApiName> = ApiRead<Api[Name]["query"], Api[Name]["output"]>;

const ROWS: { readonly [Name in ApiName]: Row<Name> } = API_V1;

/** The verb behind every row of `API_V1`, and how its answer is written as CSV. */
const HANDLERS: ReadHandlers = {
  nav: {
    verb: getNavSeries,
    csv: { name: ({ basket }) => `tracklight-nav-${basket}.csv`, write: navCsv },
  },
  returns: {
    verb: getReturns,
    csv: { name: ({ baskets }) => `tracklight-returns-${baskets.join("-")}.csv`, write: returnsCsv },
  },
  metrics: {
    verb: getMetrics,
    csv: { name: ({ baskets }) => `tracklight-metrics-${baskets.join("-")}.csv`, write: metricsCsv },
  },
  contribution: {
    verb: getContributions,
    csv: {
      name: ({ basket, by = "asset" }) => `tracklight-contribution-${basket}-by-${by}.csv`,
      write: (moved, { by = "asset" }) => contributionCsv(moved, by),
    },
  },
  attribution: {
    verb: getAttribution,
    csv: { name: ({ basket, against }) => `tracklight-attribution-${basket}-${against}.csv`, write: attributionCsv },
  },
  baskets: { verb: listBaskets, csv: { name: () => "tracklight-baskets.csv", write: basketsCsv } },
  weights: {
    verb: getWeightSets,
    csv: { name: ({ basket }) => `tracklight-weights-${basket}.csv`, write: weightsCsv },
  },
  assets: { verb: listAssets, csv: { name: () => "tracklight-assets.csv", write: assetsCsv } },
  asset: { verb: getAssetPage },
  facts: { verb: getFacts, csv: { name: () => "tracklight-facts.csv", write: factsCsv } },
  prices: { verb: getPrices, csv: { name: () => "tracklight-prices.csv", write: pricesCsv } },
  restatements: {
    verb: listRestatements,
    csv: { name: () => "tracklight-restatements.csv", write: restatementsCsv },
  },
  "event-study": {
    verb: getEventStudy,
    csv: { name: ({ event }) => `tracklight-event-study-${event}.csv`, write: eventStudyCsv },
  },
  events: { verb: listEvents, csv: { name: () => "tracklight-events.csv", write: eventListCsv } },
  indicative: {
    verb: getIndicativeNav,
    csv: { name: ({ basket }) => `tracklight-indicative-${basket}.csv`, write: indicativeNavCsv },
  },
  quality: {
    verb: getDataQuality,
    csv: { name: ({ part = "coverage" }) => `tracklight-quality-${part}.csv`, write: dataQualityCsv },
  },
  claims: { verb: getClaimCheck, csv: { name: () => "tracklight-claim-check.csv", write: claimCheckCsv } },
  map: { verb: getMarketMap, csv: { name: () => "tracklight-market-map.csv", write: marketMapCsv } },
  tracks: { verb: getTracks, csv: { name: () => "tracklight-tracks.csv", write: tracksCsv } },
  levels: {
    verb: getLevels,
    csv: { name: ({ series }) => `tracklight-levels-${series.slice(0, 12).join("-")}.csv`, write: levelsCsv },
  },
};

const isApiName = (name: string): name is ApiName => Object.hasOwn(API_V1, name);

function answerNamed<Name extends ApiName>(name: Name, request: Request): Promise<Response> {
  return answerRead(ROWS[name], HANDLERS[name], request);
}

/** Answers the public read of a name under /api/v1/; 404 for a name that no row has. */
export async function answerApiRead(name: string, request: Request): Promise<Response> {
  if (isApiName(name)) return await answerNamed(name, request);
  const message = `There is no read ${name}; /api/v1/openapi.json lists them all.`;
  return errorResponse(request, new AppError("NOT_FOUND", message));
}
