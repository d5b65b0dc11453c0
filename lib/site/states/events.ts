import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { StudyModel } from "@/lib/contracts/analysis/event-study";
import type { EventsPageQuery } from "@/lib/contracts/pages/events";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { MAX_WINDOW_DAYS } from "@/lib/core/study/event-study";

/** The choices that the address leaves out: the fund's announcement against Bitcoin, ten days on either side. */
export const INITIAL_EVENTS: EventsPageQuery = {
  event: "2024-07-17-grayscale-announces-the-decentralized",
  benchmark: "btc",
  window: MAX_WINDOW_DAYS,
  model: "market",
  kind: null,
  asset: null,
};

export const eventsState = {
  event: parseAsString.withDefault(INITIAL_EVENTS.event),
  benchmark: parseAsString.withDefault(INITIAL_EVENTS.benchmark),
  window: parseAsInteger.withDefault(INITIAL_EVENTS.window),
  model: parseAsStringLiteral(StudyModel.options).withDefault(INITIAL_EVENTS.model),
  kind: parseAsStringLiteral(ChartEvent.shape.kind.options),
  asset: parseAsString,
};

/**
 * Parameters of an events page that another of its addresses must keep.
 * @returns name → text, without those that the address leaves out
 */
export function keptParameters(
  query: EventsPageQuery,
  names: readonly (keyof EventsPageQuery)[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) =>
      query[name] === null || query[name] === INITIAL_EVENTS[name] ? [] : [[name, String(query[name])]],
    ),
  );
}
