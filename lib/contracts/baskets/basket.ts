import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** The eleven baskets that have a colour of their own on every page. */
export const BasketId = z.enum([
  "ai-fund",
  "ai",
  "defi",
  "smart-contract",
  "large-cap",
  "layer2",
  "meme",
  "rwa",
  "gaming",
  "btc",
  "eth",
]);
export type BasketId = z.infer<typeof BasketId>;

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
