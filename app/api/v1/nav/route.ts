import { NavQuery, NavSeries } from "@/lib/contracts/nav";
import { navCsv } from "@/lib/contracts/nav-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getNavSeries } from "@/lib/services/get-nav-series";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: NavQuery,
  output: NavSeries,
  verb: getNavSeries,
  csv: { name: ({ basket }) => `tracklight-nav-${basket}.csv`, write: navCsv },
});
