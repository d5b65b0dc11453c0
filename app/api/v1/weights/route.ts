import { API_V1 } from "@/lib/contracts/api/reads";
import { weightsCsv } from "@/lib/csv/weights";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getWeightSets } from "@/lib/services/weights/get-sets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.weights, {
  verb: getWeightSets,
  csv: { name: ({ basket }) => `tracklight-weights-${basket}.csv`, write: weightsCsv },
});
