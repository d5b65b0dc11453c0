import { API_V1 } from "@/lib/contracts/api-v1";
import { marketMapCsv } from "@/lib/contracts/market-map-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getMarketMap } from "@/lib/services/get-market-map";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.map, {
  verb: getMarketMap,
  csv: { name: () => "tracklight-market-map.csv", write: marketMapCsv },
});
