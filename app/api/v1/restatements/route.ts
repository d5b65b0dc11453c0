import { API_V1 } from "@/lib/contracts/api/reads";
import { restatementsCsv } from "@/lib/csv/restatements";
import { jsonRoute } from "@/lib/server/http/json-route";
import { listRestatements } from "@/lib/services/levels/list-restatements";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.restatements, {
  verb: listRestatements,
  csv: { name: () => "tracklight-restatements.csv", write: restatementsCsv },
});
