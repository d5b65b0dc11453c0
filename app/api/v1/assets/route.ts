import { API_V1 } from "@/lib/contracts/api/reads";
import { assetsCsv } from "@/lib/csv/assets";
import { jsonRoute } from "@/lib/server/http/json-route";
import { listAssets } from "@/lib/services/assets/list";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.assets, {
  verb: listAssets,
  csv: { name: () => "tracklight-assets.csv", write: assetsCsv },
});
