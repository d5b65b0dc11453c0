import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import type { EventKind, EventPrecision } from "@/lib/db/generated/enums";

export interface StoredEvent {
  readonly id: string;
  /** UTC day number; the first of the month where only the month is known */
  readonly day: number;
  readonly precision: EventPrecision;
  readonly kind: EventKind;
  readonly title: string;
  readonly titleDe: string;
  readonly assets: readonly string[];
  readonly note: string | null;
  readonly noteDe: string | null;
  readonly source: string | null;
  readonly status: string;
}

/** All dated events, ascending. */
export async function listEvents(db: DbSession): Promise<StoredEvent[]> {
  const rows = await db.event.findMany({ orderBy: [{ day: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}
