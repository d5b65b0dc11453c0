import { Restatements, RestatementsQuery } from "@/lib/contracts/restatements";
import { restatementsCsv } from "@/lib/contracts/restatements-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listRestatements } from "@/lib/services/list-restatements";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: RestatementsQuery,
  output: Restatements,
  verb: listRestatements,
  csv: { name: () => "tracklight-restatements.csv", write: restatementsCsv },
});
