import { DataQuality, QualityQuery } from "@/lib/contracts/data-quality";
import { dataQualityCsv } from "@/lib/contracts/data-quality-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getDataQuality } from "@/lib/services/get-data-quality";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: QualityQuery,
  output: DataQuality,
  verb: getDataQuality,
  csv: { name: ({ part = "coverage" }) => `tracklight-quality-${part}.csv`, write: dataQualityCsv },
});
