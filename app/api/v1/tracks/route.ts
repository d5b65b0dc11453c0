import { Tracks, TracksQuery } from "@/lib/contracts/tracks";
import { tracksCsv } from "@/lib/contracts/tracks-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getTracks } from "@/lib/services/get-tracks";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: TracksQuery,
  output: Tracks,
  verb: getTracks,
  csv: { name: () => "tracklight-tracks.csv", write: tracksCsv },
});
