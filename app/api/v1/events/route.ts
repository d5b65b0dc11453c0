import { API_V1 } from "@/lib/contracts/api/reads";
import { eventListCsv } from "@/lib/csv/event-list";
import { jsonRoute } from "@/lib/server/http/json-route";
import { listEvents } from "@/lib/services/events/list";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1.events, {
  verb: listEvents,
  csv: { name: () => "tracklight-events.csv", write: eventListCsv },
});
