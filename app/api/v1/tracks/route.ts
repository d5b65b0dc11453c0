import { API_V1 } from "@/lib/contracts/api-v1";
import { tracksCsv } from "@/lib/contracts/tracks-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getTracks } from "@/lib/services/get-tracks";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.tracks, {
  verb: getTracks,
  csv: { name: () => "tracklight-tracks.csv", write: tracksCsv },
});
