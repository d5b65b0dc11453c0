import { ClaimCheck, ClaimsQuery } from "@/lib/contracts/claim-check";
import { claimCheckCsv } from "@/lib/contracts/claim-check-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getClaimCheck } from "@/lib/services/get-claim-check";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: ClaimsQuery,
  output: ClaimCheck,
  verb: getClaimCheck,
  csv: { name: () => "tracklight-claim-check.csv", write: claimCheckCsv },
});
