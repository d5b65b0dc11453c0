import { API_V1 } from "@/lib/contracts/api/reads";
import { indicativeNavCsv } from "@/lib/csv/indicative-nav";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getIndicativeNav } from "@/lib/services/fund/get-indicative-nav";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.indicative, {
  verb: getIndicativeNav,
  csv: { name: ({ basket }) => `tracklight-indicative-${basket}.csv`, write: indicativeNavCsv },
});
