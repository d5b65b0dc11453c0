import { API_V1 } from "@/lib/contracts/api/reads";
import { dataQualityCsv } from "@/lib/csv/data-quality";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getDataQuality } from "@/lib/services/quality/get";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.quality, {
  verb: getDataQuality,
  csv: { name: ({ part = "coverage" }) => `tracklight-quality-${part}.csv`, write: dataQualityCsv },
});
