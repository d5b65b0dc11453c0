import { AssetDesk, AssetDeskQuery } from "@/lib/contracts/reference-desk";
import { adminRead } from "@/lib/server/admin-read";
import { getAssetDesk } from "@/lib/services/get-asset-desk";

export const GET = adminRead({ query: AssetDeskQuery, output: AssetDesk, verb: getAssetDesk });
