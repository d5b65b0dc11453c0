import { Levels, LevelsQuery } from "@/lib/contracts/levels";
import { levelsCsv } from "@/lib/contracts/levels-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getLevels } from "@/lib/services/get-levels";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: LevelsQuery,
  output: Levels,
  verb: getLevels,
  csv: { name: ({ series }) => `tracklight-levels-${series.slice(0, 12).join("-")}.csv`, write: levelsCsv },
});
