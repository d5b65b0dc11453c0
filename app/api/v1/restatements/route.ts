import { API_V1 } from "@/lib/contracts/api-v1";
import { restatementsCsv } from "@/lib/contracts/restatements-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listRestatements } from "@/lib/services/list-restatements";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.restatements, {
  verb: listRestatements,
  csv: { name: () => "tracklight-restatements.csv", write: restatementsCsv },
});
