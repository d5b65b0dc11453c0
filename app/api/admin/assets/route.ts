import { AssetAdmin, AssetAdminQuery } from "@/lib/contracts/reference/reference-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";

export const GET = adminRead({ query: AssetAdminQuery, output: AssetAdmin, verb: getAssetAdmin });
