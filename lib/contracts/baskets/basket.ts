import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Id of a basket: lower case, where an asset's is in capitals. The baskets are the rows of the store. */
export const BasketId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be the id of a basket, as in ai-fund");
export type BasketId = z.infer<typeof BasketId>;

/** The basket that a page shows unless its address names another. */
export const DEFAULT_BASKET = "ai-fund";

export const BasketKind = z.enum(["fund", "track", "benchmark"]);
export type BasketKind = z.infer<typeof BasketKind>;

export const BasketSummary = z.object({
  basket: BasketId,
  name: z.string(),
  kind: BasketKind,
  weighting: z.string(),
  feePerYear: z.number().nullable(),
  feeStatus: z.string().nullable(),
  firstDay: IsoDay.nullable(),
  asOf: IsoDay.nullable(),
  note: z.string().nullable(),
});
export type BasketSummary = z.infer<typeof BasketSummary>;

export const BasketsQuery = z.strictObject({ format: z.enum(["json", "csv"]).optional() });
export type BasketsQuery = z.infer<typeof BasketsQuery>;

export const BasketList = z.object({ simulated: z.boolean(), baskets: z.array(BasketSummary) });
export type BasketList = z.infer<typeof BasketList>;
