import { API_V1 } from "@/lib/contracts/api-v1";
import { navCsv } from "@/lib/contracts/nav-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getNavSeries } from "@/lib/services/get-nav-series";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.nav, {
  verb: getNavSeries,
  csv: { name: ({ basket }) => `tracklight-nav-${basket}.csv`, write: navCsv },
});
