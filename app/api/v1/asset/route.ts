import { AssetPage, AssetQuery } from "@/lib/contracts/asset-page";
import { jsonRoute } from "@/lib/server/json-route";
import { getAssetPage } from "@/lib/services/get-asset-page";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({ query: AssetQuery, output: AssetPage, verb: getAssetPage });
