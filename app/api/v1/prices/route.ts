import { API_V1 } from "@/lib/contracts/api-v1";
import { pricesCsv } from "@/lib/contracts/prices-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getPrices } from "@/lib/services/get-prices";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.prices, {
  verb: getPrices,
  csv: { name: () => "tracklight-prices.csv", write: pricesCsv },
});
