import * as z from "zod";
import { BasketId } from "@/lib/contracts/basket";
import { ChartEvent } from "@/lib/contracts/chart-event";
import { DatasetState } from "@/lib/contracts/dataset-state";
import { Review, WeightHistory } from "@/lib/contracts/review";
import { SourceLine } from "@/lib/contracts/source-line";
import { WeightStretch } from "@/lib/contracts/weight-status";

/** Every dated weight set of a basket and the weights that followed from them. */
export const ReviewsPage = z.object({
  basket: BasketId,
  name: z.string(),
  /** baskets that have published sets, for the switch */
  baskets: z.array(z.object({ basket: BasketId, name: z.string() })),
  dataset: DatasetState,
  reviews: z.array(Review),
  history: WeightHistory,
  stretches: z.array(WeightStretch),
  events: z.array(ChartEvent),
  sources: z.array(SourceLine),
});
export type ReviewsPage = z.infer<typeof ReviewsPage>;
