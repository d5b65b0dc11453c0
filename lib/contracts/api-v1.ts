import type * as z from "zod";
import { AssetList, AssetsQuery } from "@/lib/contracts/asset-list";
import { AssetPage, AssetQuery } from "@/lib/contracts/asset-page";
import { AttributionQuery, AttributionTable } from "@/lib/contracts/attribution";
import { BasketList, BasketsQuery } from "@/lib/contracts/basket";
import { ClaimCheck, ClaimsQuery } from "@/lib/contracts/claim-check";
import { ContributionQuery, Contributions } from "@/lib/contracts/contribution";
import { DataQuality, QualityQuery } from "@/lib/contracts/data-quality";
import { EventList, EventsQuery } from "@/lib/contracts/event-list";
import { EventStudyQuery, EventStudyResult } from "@/lib/contracts/event-study";
import { Facts, FactsQuery } from "@/lib/contracts/facts";
import { IndicativeNav, IndicativeQuery } from "@/lib/contracts/indicative-nav";
import { Levels, LevelsQuery } from "@/lib/contracts/levels";
import { MapQuery, MarketMap } from "@/lib/contracts/market-map";
import { Metrics, MetricsQuery } from "@/lib/contracts/metrics";
import { NavQuery, NavSeries } from "@/lib/contracts/nav";
import { Prices, PricesQuery } from "@/lib/contracts/prices";
import { Restatements, RestatementsQuery } from "@/lib/contracts/restatements";
import { Returns, ReturnsQuery } from "@/lib/contracts/returns";
import { Tracks, TracksQuery } from "@/lib/contracts/tracks";
import { WeightSets, WeightsQuery } from "@/lib/contracts/weights";
/** What a public read takes as its query string and what it answers. A query with `format` has a CSV twin. */
export interface ApiRead<Query extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly query: Query;
  readonly output: Output;
}

/** Every read of the public API by its name under /api/v1/: routes, their description and the front all go by it. */
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
