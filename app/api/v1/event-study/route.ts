import { API_V1 } from "@/lib/contracts/api-v1";
import { eventStudyCsv } from "@/lib/contracts/event-study-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getEventStudy } from "@/lib/services/get-event-study";

export const dynamic = "force-dynamic";

export const GET = jsonRoute(API_V1["event-study"], {
  verb: getEventStudy,
  csv: { name: ({ event }) => `tracklight-event-study-${event}.csv`, write: eventStudyCsv },
});
