import { AssetDesk, AssetDeskQuery } from "@/lib/contracts/reference/reference-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { getAssetDesk } from "@/lib/services/reference/get-asset-admin";

export const GET = adminRead({ query: AssetDeskQuery, output: AssetDesk, verb: getAssetDesk });
