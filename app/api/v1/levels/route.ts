import { API_V1 } from "@/lib/contracts/api-v1";
import { levelsCsv } from "@/lib/contracts/levels-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getLevels } from "@/lib/services/get-levels";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.levels, {
  verb: getLevels,
  csv: { name: ({ series }) => `tracklight-levels-${series.slice(0, 12).join("-")}.csv`, write: levelsCsv },
});
