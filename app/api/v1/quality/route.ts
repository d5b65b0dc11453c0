import { API_V1 } from "@/lib/contracts/api-v1";
import { dataQualityCsv } from "@/lib/contracts/data-quality-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getDataQuality } from "@/lib/services/get-data-quality";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.quality, {
  verb: getDataQuality,
  csv: { name: ({ part = "coverage" }) => `tracklight-quality-${part}.csv`, write: dataQualityCsv },
});
