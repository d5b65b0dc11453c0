import { API_V1 } from "@/lib/contracts/api-v1";
import { metricsCsv } from "@/lib/contracts/metrics-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getMetrics } from "@/lib/services/get-metrics";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.metrics, {
  verb: getMetrics,
  csv: { name: ({ baskets }) => `tracklight-metrics-${baskets.join("-")}.csv`, write: metricsCsv },
});
