import { API_V1 } from "@/lib/contracts/api/reads";
import { contributionCsv } from "@/lib/csv/contribution";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getContributions } from "@/lib/services/analysis/get-contributions";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.contribution, {
  verb: getContributions,
  csv: {
    name: ({ basket, by = "asset" }) => `tracklight-contribution-${basket}-by-${by}.csv`,
    write: (moved, { by = "asset" }) => contributionCsv(moved, by),
  },
});
