import { API_V1 } from "@/lib/contracts/api/reads";
import { metricsCsv } from "@/lib/csv/metrics";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getMetrics } from "@/lib/services/analysis/get-metrics";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.metrics, {
  verb: getMetrics,
  csv: { name: ({ baskets }) => `tracklight-metrics-${baskets.join("-")}.csv`, write: metricsCsv },
});
