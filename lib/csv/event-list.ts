import type { EventList } from "@/lib/contracts/analysis/event-list";
import { simulatedNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Dated events as CSV: a row an event. */
export function eventListCsv({ simulated, events }: EventList): string {
  return toCsv(
    ["Dated events; the day is the first of the month where precision is month", ...simulatedNotes(simulated)],
    ["id", "day", "precision", "kind", "title", "title_de", "assets", "status", "source", "note", "note_de"],
    events.map((event) => [
      event.id,
      event.day,
      event.precision,
      event.kind,
      event.title.en,
      event.title.de,
      event.assets.join(" "),
      event.status,
      event.source,
      event.note,
      event.noteDe,
    ]),
  );
}
