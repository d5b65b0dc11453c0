import { API_V1 } from "@/lib/contracts/api-v1";
import { indicativeNavCsv } from "@/lib/contracts/indicative-nav-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getIndicativeNav } from "@/lib/services/get-indicative-nav";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.indicative, {
  verb: getIndicativeNav,
  csv: { name: ({ basket }) => `tracklight-indicative-${basket}.csv`, write: indicativeNavCsv },
});
