import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { EventsPage, EventsPageQuery } from "@/lib/contracts/pages/events";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { getEventStudy } from "@/lib/services/events/get-study";
import { listEvents } from "@/lib/services/events/list";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * The study of one event with the list of events around it.
 * Stored levels and prices; the study is computed of them.
 * @throws AppError NOT_FOUND for an unknown event
 */
export const getEventsPage = snapshotRead(async (ctx, query: EventsPageQuery): Promise<EventsPage> => {
  const { event, benchmark, window, model, kind, asset } = query;
  const study = await getEventStudy(ctx, { event, benchmark, window, model });
  const [{ events: all }, { events: listed }, baskets, fund] = await Promise.all([
    listEvents(ctx, {}),
    listEvents(ctx, { kind: kind ?? undefined, asset: asset ?? undefined }),
    listBasketRows(ctx.db),
    requirePublished(ctx.db, DEFAULT_BASKET),
  ]);
  const day = dayFromIso(study.event.day);
  const [first, last] = [isoFromDay(day - window), isoFromDay(day + window)];
  return {
    dataset: await describeDataset(ctx, fund),
    asked: query,
    baskets: baskets.map(({ id, name }) => ({ basket: id, name })),
    all,
    listed,
    assets: [...new Set(all.flatMap(({ assets }) => assets))].sort(),
    study,
    near: all.filter((other) => other.precision === "day" && other.day >= first && other.day <= last),
  };
});
