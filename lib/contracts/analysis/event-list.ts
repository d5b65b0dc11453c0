import * as z from "zod";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Which dated events: of a kind, naming an asset (those that concern the whole market included), between two days. */
export const EventsQuery = z.strictObject({
  kind: ChartEvent.shape.kind.optional(),
  asset: z.string().min(1).max(20).optional(),
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type EventsQuery = z.infer<typeof EventsQuery>;

/** A dated event with what it rests on. `day` is the first of the month where only the month is known. */
export const DatedEvent = ChartEvent.extend({
  note: z.string().nullable(),
  /** the same in German */
  noteDe: z.string().nullable(),
  source: z.string().nullable(),
  status: z.string(),
});
export type DatedEvent = z.infer<typeof DatedEvent>;

/** Dated events, ascending. */
export const EventList = z.object({ simulated: z.boolean(), events: z.array(DatedEvent) });
export type EventList = z.infer<typeof EventList>;
