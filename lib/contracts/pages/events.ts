import * as z from "zod";
import { DatedEvent } from "@/lib/contracts/analysis/event-list";
import { EventStudyResult, StudyModel } from "@/lib/contracts/analysis/event-study";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";

export const EventsPageQuery = z.object({
  event: z.string(),
  benchmark: BasketId,
  /** days on either side */
  window: z.number(),
  model: StudyModel,
  kind: DatedEvent.shape.kind.nullable(),
  /** ticker */
  asset: z.string().nullable(),
});
export type EventsPageQuery = z.infer<typeof EventsPageQuery>;

export const EventsPage = z.object({
  dataset: DatasetState,
  asked: EventsPageQuery,
  /** in the order of display */
  baskets: z.array(z.object({ basket: BasketId, name: z.string() })),
  /** every event, ascending: what can be studied */
  all: z.array(DatedEvent),
  /** those of the requested kind and asset */
  listed: z.array(DatedEvent),
  /** that have events to choose */
  assets: z.array(z.string()),
  study: EventStudyResult,
  /** dated events inside the window, the studied one among them: what else may have moved prices */
  near: z.array(DatedEvent),
});
export type EventsPage = z.infer<typeof EventsPage>;
