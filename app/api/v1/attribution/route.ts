import { API_V1 } from "@/lib/contracts/api/reads";
import { attributionCsv } from "@/lib/csv/attribution";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getAttribution } from "@/lib/services/analysis/get-attribution";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.attribution, {
  verb: getAttribution,
  csv: { name: ({ basket, against }) => `tracklight-attribution-${basket}-${against}.csv`, write: attributionCsv },
});
