import { API_V1 } from "@/lib/contracts/api/reads";
import { pricesCsv } from "@/lib/csv/prices";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getPrices } from "@/lib/services/prices/get-prices";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.prices, {
  verb: getPrices,
  csv: { name: () => "tracklight-prices.csv", write: pricesCsv },
});
