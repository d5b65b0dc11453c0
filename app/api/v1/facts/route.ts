import { API_V1 } from "@/lib/contracts/api/reads";
import { factsCsv } from "@/lib/csv/facts";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getFacts } from "@/lib/services/assets/get-facts";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.facts, {
  verb: getFacts,
  csv: { name: () => "tracklight-facts.csv", write: factsCsv },
});
