import { MapQuery, MarketMap } from "@/lib/contracts/market-map";
import { marketMapCsv } from "@/lib/contracts/market-map-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getMarketMap } from "@/lib/services/get-market-map";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: MapQuery,
  output: MarketMap,
  verb: getMarketMap,
  csv: { name: () => "tracklight-market-map.csv", write: marketMapCsv },
});
