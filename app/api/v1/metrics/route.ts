import { Metrics, MetricsQuery } from "@/lib/contracts/metrics";
import { metricsCsv } from "@/lib/contracts/metrics-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getMetrics } from "@/lib/services/get-metrics";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: MetricsQuery,
  output: Metrics,
  verb: getMetrics,
  csv: { name: ({ baskets }) => `tracklight-metrics-${baskets.join("-")}.csv`, write: metricsCsv },
});
