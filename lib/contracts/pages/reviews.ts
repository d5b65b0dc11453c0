import * as z from "zod";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { Review, WeightHistory } from "@/lib/contracts/baskets/review";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { SourceLine } from "@/lib/contracts/wire/source-line";

export const ReviewsPage = z.object({
  basket: BasketId,
  name: z.string(),
  /** baskets that have published sets, for the switch */
  baskets: z.array(z.object({ basket: BasketId, name: z.string() })),
  dataset: DatasetState,
  reviews: z.array(Review),
  history: WeightHistory,
  weightPeriods: z.array(WeightPeriod),
  events: z.array(ChartEvent),
  sources: z.array(SourceLine),
});
export type ReviewsPage = z.infer<typeof ReviewsPage>;
