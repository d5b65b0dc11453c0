import type * as z from "zod";
import { AttributionQuery, AttributionTable } from "@/lib/contracts/analysis/attribution";
import { ClaimCheck, ClaimsQuery } from "@/lib/contracts/analysis/claim-check";
import { ContributionQuery, Contributions } from "@/lib/contracts/analysis/contribution";
import { EventList, EventsQuery } from "@/lib/contracts/analysis/event-list";
import { EventStudyQuery, EventStudyResult } from "@/lib/contracts/analysis/event-study";
import { MapQuery, MarketMap } from "@/lib/contracts/analysis/market-map";
import { Metrics, MetricsQuery } from "@/lib/contracts/analysis/metrics";
import { Tracks, TracksQuery } from "@/lib/contracts/analysis/tracks";
import { BasketList, BasketsQuery } from "@/lib/contracts/baskets/basket";
import { IndicativeNav, IndicativeQuery } from "@/lib/contracts/levels/indicative-nav";
import { Levels, LevelsQuery } from "@/lib/contracts/levels/levels";
import { NavQuery, NavSeries } from "@/lib/contracts/levels/nav";
import { Prices, PricesQuery } from "@/lib/contracts/levels/prices";
import { Restatements, RestatementsQuery } from "@/lib/contracts/levels/restatements";
import { Returns, ReturnsQuery } from "@/lib/contracts/levels/returns";
import { AssetPage, AssetQuery } from "@/lib/contracts/pages/asset";
import { DataQuality, QualityQuery } from "@/lib/contracts/quality/data-quality";
import { AssetList, AssetsQuery } from "@/lib/contracts/reference/asset-list";
import { Facts, FactsQuery } from "@/lib/contracts/reference/facts";
import { WeightSets, WeightsQuery } from "@/lib/contracts/weights/weight-sets";
/** What a public read takes as its query string and what it answers. A query with `format` has a CSV export. */
export interface ApiRead<Query extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly query: Query;
  readonly output: Output;
}

/** Every read of the public API by its name under /api/v1/: the routes, their description and the HTTP cache all read it. */
export const API_V1 = {
  nav: { query: NavQuery, output: NavSeries },
  returns: { query: ReturnsQuery, output: Returns },
  metrics: { query: MetricsQuery, output: Metrics },
  contribution: { query: ContributionQuery, output: Contributions },
  attribution: { query: AttributionQuery, output: AttributionTable },
  baskets: { query: BasketsQuery, output: BasketList },
  weights: { query: WeightsQuery, output: WeightSets },
  assets: { query: AssetsQuery, output: AssetList },
  asset: { query: AssetQuery, output: AssetPage },
  facts: { query: FactsQuery, output: Facts },
  prices: { query: PricesQuery, output: Prices },
  restatements: { query: RestatementsQuery, output: Restatements },
  "event-study": { query: EventStudyQuery, output: EventStudyResult },
  events: { query: EventsQuery, output: EventList },
  indicative: { query: IndicativeQuery, output: IndicativeNav },
  quality: { query: QualityQuery, output: DataQuality },
  claims: { query: ClaimsQuery, output: ClaimCheck },
  map: { query: MapQuery, output: MarketMap },
  tracks: { query: TracksQuery, output: Tracks },
  levels: { query: LevelsQuery, output: Levels },
} satisfies Record<string, ApiRead>;
export type ApiName = keyof typeof API_V1;
