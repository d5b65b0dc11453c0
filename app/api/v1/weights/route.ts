import { WeightSets, WeightsQuery } from "@/lib/contracts/weights";
import { weightsCsv } from "@/lib/contracts/weights-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getWeightSets } from "@/lib/services/get-weight-sets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: WeightsQuery,
  output: WeightSets,
  verb: getWeightSets,
  csv: { name: ({ basket }) => `tracklight-weights-${basket}.csv`, write: weightsCsv },
});
