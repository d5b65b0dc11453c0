import { API_V1 } from "@/lib/contracts/api-v1";
import { weightsCsv } from "@/lib/contracts/weights-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getWeightSets } from "@/lib/services/get-weight-sets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.weights, {
  verb: getWeightSets,
  csv: { name: ({ basket }) => `tracklight-weights-${basket}.csv`, write: weightsCsv },
});
