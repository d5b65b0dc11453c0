import { API_V1 } from "@/lib/contracts/api-v1";
import { jsonRoute } from "@/lib/server/json-route";
import { getAssetPage } from "@/lib/services/get-asset-page";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.asset, { verb: getAssetPage });
