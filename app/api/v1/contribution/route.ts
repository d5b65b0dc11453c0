import { ContributionQuery, Contributions } from "@/lib/contracts/contribution";
import { contributionCsv } from "@/lib/contracts/contribution-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getContributions } from "@/lib/services/get-contributions";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: ContributionQuery,
  output: Contributions,
  verb: getContributions,
  csv: {
    name: ({ basket, by = "asset" }) => `tracklight-contribution-${basket}-by-${by}.csv`,
    write: (moved, { by = "asset" }) => contributionCsv(moved, by),
  },
});
