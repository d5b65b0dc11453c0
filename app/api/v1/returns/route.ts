import { API_V1 } from "@/lib/contracts/api-v1";
import { returnsCsv } from "@/lib/contracts/returns-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getReturns } from "@/lib/services/get-returns";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.returns, {
  verb: getReturns,
  csv: { name: ({ baskets }) => `tracklight-returns-${baskets.join("-")}.csv`, write: returnsCsv },
});
