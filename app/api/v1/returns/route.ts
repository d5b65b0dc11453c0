import { API_V1 } from "@/lib/contracts/api/reads";
import { returnsCsv } from "@/lib/csv/returns";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getReturns } from "@/lib/services/analysis/get-returns";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.returns, {
  verb: getReturns,
  csv: { name: ({ baskets }) => `tracklight-returns-${baskets.join("-")}.csv`, write: returnsCsv },
});
