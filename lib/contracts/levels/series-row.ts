import * as z from "zod";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { Column } from "@/lib/contracts/wire/column";
import { Figure } from "@/lib/contracts/wire/figure";

/** One line of the chart and one row of the return table. */
export const SeriesRow = z.object({
  /** basket id; the fund is listed twice, net and gross */
  basket: BasketId,
  variant: z.enum(["net", "gross"]),
  name: z.string(),
  /** index points on FundOverview.days; NaN where unknown or before the basket's start */
  level: Column,
  returns: z.object({
    d1: Figure,
    m1: Figure,
    m3: Figure,
    m6: Figure,
    ytd: Figure,
    y1: Figure,
    inception: Figure,
    /** since inception, annualised; reason short-history under a year */
    annualised: Figure,
  }),
  /** what 10,000 USD at the fund's inception is now */
  growthOf10000: Figure,
});
export type SeriesRow = z.output<typeof SeriesRow>;
