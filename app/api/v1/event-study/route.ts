import { API_V1 } from "@/lib/contracts/api/reads";
import { eventStudyCsv } from "@/lib/csv/event-study";
import { jsonRoute } from "@/lib/server/http/json-route";
import { getEventStudy } from "@/lib/services/events/get-study";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1["event-study"], {
  verb: getEventStudy,
  csv: { name: ({ event }) => `tracklight-event-study-${event}.csv`, write: eventStudyCsv },
});
