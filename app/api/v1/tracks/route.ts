import { API_V1 } from "@/lib/contracts/api/reads";
import { tracksCsv } from "@/lib/csv/tracks";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getTracks } from "@/lib/services/tracks/get";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.tracks, {
  verb: getTracks,
  csv: { name: () => "tracklight-tracks.csv", write: tracksCsv },
});
