import { EventStudyQuery, EventStudyResult } from "@/lib/contracts/event-study";
import { eventStudyCsv } from "@/lib/contracts/event-study-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { getEventStudy } from "@/lib/services/get-event-study";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: EventStudyQuery,
  output: EventStudyResult,
  verb: getEventStudy,
  csv: { name: ({ event }) => `tracklight-event-study-${event}.csv`, write: eventStudyCsv },
});
