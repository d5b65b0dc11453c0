import { API_V1 } from "@/lib/contracts/api-v1";
import { contributionCsv } from "@/lib/contracts/contribution-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getContributions } from "@/lib/services/get-contributions";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.contribution, {
  verb: getContributions,
  csv: {
    name: ({ basket, by = "asset" }) => `tracklight-contribution-${basket}-by-${by}.csv`,
    write: (moved, { by = "asset" }) => contributionCsv(moved, by),
  },
});
