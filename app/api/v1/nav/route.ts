import { API_V1 } from "@/lib/contracts/api/reads";
import { navCsv } from "@/lib/csv/nav";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.nav, {
  verb: getNavSeries,
  csv: { name: ({ basket }) => `tracklight-nav-${basket}.csv`, write: navCsv },
});
