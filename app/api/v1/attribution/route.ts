import { AttributionQuery, AttributionTable } from "@/lib/contracts/attribution";
import { attributionCsv } from "@/lib/contracts/attribution-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getAttribution } from "@/lib/services/get-attribution";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: AttributionQuery,
  output: AttributionTable,
  verb: getAttribution,
  csv: { name: ({ basket, against }) => `tracklight-attribution-${basket}-${against}.csv`, write: attributionCsv },
});
