import { API_V1 } from "@/lib/contracts/api/reads";
import { marketMapCsv } from "@/lib/csv/market-map";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getMarketMap } from "@/lib/services/tracks/get-market-map";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.map, {
  verb: getMarketMap,
  csv: { name: () => "tracklight-market-map.csv", write: marketMapCsv },
});
