import { API_V1 } from "@/lib/contracts/api/reads";
import { basketsCsv } from "@/lib/csv/baskets";
import { jsonRoute } from "@/lib/server/http/json-route";
import { listBaskets } from "@/lib/services/baskets/list";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.baskets, {
  verb: listBaskets,
  csv: { name: () => "tracklight-baskets.csv", write: basketsCsv },
});
