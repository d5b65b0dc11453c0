import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

export const AssetsQuery = z.strictObject({ format: z.enum(["json", "csv"]).optional() });
export type AssetsQuery = z.infer<typeof AssetsQuery>;

/** The catalogue: every asset with the days it has prices on. Days without one lie between first and last too. */
export const AssetList = z.object({
  simulated: z.boolean(),
  assets: z.array(
    z.object({
      asset: z.string(),
      name: z.string(),
      note: z.string().nullable(),
      /** null while no price is stored */
      firstDay: IsoDay.nullable(),
      lastDay: IsoDay.nullable(),
      pricedDays: z.number(),
    }),
  ),
});
export type AssetList = z.infer<typeof AssetList>;
