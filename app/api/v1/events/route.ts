import { EventList, EventsQuery } from "@/lib/contracts/event-list";
import { eventListCsv } from "@/lib/contracts/event-list-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listEvents } from "@/lib/services/list-events";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: EventsQuery,
  output: EventList,
  verb: listEvents,
  csv: { name: () => "tracklight-events.csv", write: eventListCsv },
});
