import { IndicativeNav, IndicativeQuery } from "@/lib/contracts/indicative-nav";
import { indicativeNavCsv } from "@/lib/contracts/indicative-nav-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getIndicativeNav } from "@/lib/services/get-indicative-nav";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: IndicativeQuery,
  output: IndicativeNav,
  verb: getIndicativeNav,
  csv: { name: ({ basket }) => `tracklight-indicative-${basket}.csv`, write: indicativeNavCsv },
});
