import { Returns, ReturnsQuery } from "@/lib/contracts/returns";
import { returnsCsv } from "@/lib/contracts/returns-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getReturns } from "@/lib/services/get-returns";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: ReturnsQuery,
  output: Returns,
  verb: getReturns,
  csv: { name: ({ baskets }) => `tracklight-returns-${baskets.join("-")}.csv`, write: returnsCsv },
});
