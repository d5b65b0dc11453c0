import { Prices, PricesQuery } from "@/lib/contracts/prices";
import { pricesCsv } from "@/lib/contracts/prices-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getPrices } from "@/lib/services/get-prices";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: PricesQuery,
  output: Prices,
  verb: getPrices,
  csv: { name: () => "tracklight-prices.csv", write: pricesCsv },
});
