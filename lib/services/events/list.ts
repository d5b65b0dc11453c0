import type { DatedEvent, EventList, EventsQuery } from "@/lib/contracts/analysis/event-list";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listEvents as listStoredEvents, type StoredEvent } from "@/lib/db/reference/events";
import type { ReadCtx } from "@/lib/services/context";

/** A stored event in the form of the contract. */
export function toDatedEvent(event: StoredEvent): DatedEvent {
  const { id, note, noteDe, source, status } = event;
  return {
    id,
    day: isoFromDay(event.day),
    precision: event.precision,
    kind: event.kind,
    title: { en: event.title, de: event.titleDe },
    assets: [...event.assets],
    note,
    noteDe,
    source,
    status,
  };
}

/** Whether an event is one of those asked for; one without assets concerns every asset. */
function matchesEvent(event: DatedEvent, query: Omit<EventsQuery, "format">): boolean {
  const asset = query.asset?.toUpperCase();
  return (
    (query.kind === undefined || event.kind === query.kind) &&
    (asset === undefined || event.assets.length === 0 || event.assets.includes(asset)) &&
    (query.from === undefined || event.day >= query.from) &&
    (query.to === undefined || event.day <= query.to)
  );
}

/** Dated events, ascending, those that a query asks for. */
export async function listEvents(ctx: ReadCtx, query: EventsQuery): Promise<EventList> {
  const events = (await listStoredEvents(ctx.db)).map(toDatedEvent);
  return { simulated: ctx.isSimulated, events: events.filter((event) => matchesEvent(event, query)) };
}
