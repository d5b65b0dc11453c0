import * as z from "zod";
import { AttributionTable } from "@/lib/contracts/analysis/attribution";
import { Contributions } from "@/lib/contracts/analysis/contribution";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Which basket against which, and over what: free days go before the range. */
export const ContributionPageQuery = z.object({
  basket: BasketId,
  against: BasketId,
  range: z.enum(["1w", "1m", "3m", "6m", "ytd", "1y", "si"]),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
});
export type ContributionPageQuery = z.infer<typeof ContributionPageQuery>;

export const ContributionPage = z.object({
  dataset: DatasetState,
  basket: BasketId,
  name: z.string(),
  against: BasketId,
  againstName: z.string(),
  /** in the order of display */
  baskets: z.array(z.object({ basket: BasketId, name: z.string() })),
  /** first and last day of the basket's history; null while it has none */
  history: z.object({ from: IsoDay, to: IsoDay }).nullable(),
  /** requested free days reach past the history and were cut to it */
  isCut: z.boolean(),
  contributions: Contributions,
  attribution: AttributionTable,
});
export type ContributionPage = z.infer<typeof ContributionPage>;
