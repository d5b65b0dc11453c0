import { API_V1 } from "@/lib/contracts/api/reads";
import { levelsCsv } from "@/lib/csv/levels";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getLevels } from "@/lib/services/levels/get-levels";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.levels, {
  verb: getLevels,
  csv: { name: ({ series }) => `tracklight-levels-${series.slice(0, 12).join("-")}.csv`, write: levelsCsv },
});
