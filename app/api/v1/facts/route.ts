import { Facts, FactsQuery } from "@/lib/contracts/facts";
import { factsCsv } from "@/lib/contracts/facts-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getFacts } from "@/lib/services/get-facts";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: FactsQuery,
  output: Facts,
  verb: getFacts,
  csv: { name: () => "tracklight-facts.csv", write: factsCsv },
});
