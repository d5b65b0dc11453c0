import { API_V1 } from "@/lib/contracts/api-v1";
import { basketsCsv } from "@/lib/contracts/baskets-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listBaskets } from "@/lib/services/list-baskets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.baskets, {
  verb: listBaskets,
  csv: { name: () => "tracklight-baskets.csv", write: basketsCsv },
});
