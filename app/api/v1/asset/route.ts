import { API_V1 } from "@/lib/contracts/api/reads";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getAssetPage } from "@/lib/services/assets/get-page";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.asset, { verb: getAssetPage });
