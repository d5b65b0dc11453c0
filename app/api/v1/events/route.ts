import { API_V1 } from "@/lib/contracts/api-v1";
import { eventListCsv } from "@/lib/contracts/event-list-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listEvents } from "@/lib/services/list-events";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.events, {
  verb: listEvents,
  csv: { name: () => "tracklight-events.csv", write: eventListCsv },
});
