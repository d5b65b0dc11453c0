import { API_V1 } from "@/lib/contracts/api-v1";
import { factsCsv } from "@/lib/contracts/facts-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getFacts } from "@/lib/services/get-facts";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.facts, {
  verb: getFacts,
  csv: { name: () => "tracklight-facts.csv", write: factsCsv },
});
