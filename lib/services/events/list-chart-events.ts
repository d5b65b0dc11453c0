import type { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DbSession } from "@/lib/db/client";
import { listEvents } from "@/lib/db/reference/events";

export interface ChartEventFilter {
  /** UTC days, both included */
  readonly from: number;
  readonly to: number;
  /** events of these assets, and those of the whole market */
  readonly assets: ReadonlySet<string>;
  /** days that have a mark of their own already, such as reviews */
  readonly markedDays: ReadonlySet<number>;
}

/** Dated events that belong on a chart. */
export async function listChartEvents(db: DbSession, filter: ChartEventFilter): Promise<ChartEvent[]> {
  const events = await listEvents(db);
  return events
    .filter(({ day, kind, assets }) => {
      const concerns = assets.length === 0 || assets.some((asset) => filter.assets.has(asset));
      return kind === "market" && day >= filter.from && day <= filter.to && concerns && !filter.markedDays.has(day);
    })
    .map((event) => ({
      id: event.id,
      day: isoFromDay(event.day),
      precision: event.precision,
      kind: "market",
      title: { en: event.title, de: event.titleDe },
      assets: [...event.assets],
    }));
}
