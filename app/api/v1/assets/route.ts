import { API_V1 } from "@/lib/contracts/api-v1";
import { assetsCsv } from "@/lib/contracts/assets-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listAssets } from "@/lib/services/list-assets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.assets, {
  verb: listAssets,
  csv: { name: () => "tracklight-assets.csv", write: assetsCsv },
});
