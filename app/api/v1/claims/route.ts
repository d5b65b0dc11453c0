import { API_V1 } from "@/lib/contracts/api/reads";
import { claimCheckCsv } from "@/lib/csv/claim-check";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getClaimCheck } from "@/lib/services/tracks/get-claim-check";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.claims, {
  verb: getClaimCheck,
  csv: { name: () => "tracklight-claim-check.csv", write: claimCheckCsv },
});
