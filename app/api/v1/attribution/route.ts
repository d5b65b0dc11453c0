import { API_V1 } from "@/lib/contracts/api-v1";
import { attributionCsv } from "@/lib/contracts/attribution-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getAttribution } from "@/lib/services/get-attribution";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.attribution, {
  verb: getAttribution,
  csv: { name: ({ basket, against }) => `tracklight-attribution-${basket}-${against}.csv`, write: attributionCsv },
});
