import { API_V1 } from "@/lib/contracts/api-v1";
import { claimCheckCsv } from "@/lib/contracts/claim-check-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getClaimCheck } from "@/lib/services/get-claim-check";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.claims, {
  verb: getClaimCheck,
  csv: { name: () => "tracklight-claim-check.csv", write: claimCheckCsv },
});
