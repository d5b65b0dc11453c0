import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** `verified`: the identifier is in the provider's own list; null: the provider is not known to have the asset. */
const IdStatus = z.enum(["verified", "unverified"]).nullable();

/** One row of prisma/seed/assets.json: an asset and what each provider calls it. Identifiers only, no prices. */
export const CatalogueAsset = z.strictObject({
  /** our ticker; a migrated ticker is an asset of its own */
  id: z.string(),
  name: z.string(),
  coingeckoId: z.string().nullable(),
  binanceSymbol: z.string().nullable(),
  coinbaseProduct: z.string().nullable(),
  krakenPair: z.string().nullable(),
  status: z.strictObject({ coingecko: IdStatus, binance: IdStatus, coinbase: IdStatus, kraken: IdStatus }),
  /** first day with a price anywhere */
  listedDay: IsoDay,
  /** last day with a price, for a ticker that ended */
  lastDay: IsoDay.optional(),
  source: z.string(),
  note: z.string().optional(),
});
export type CatalogueAsset = z.infer<typeof CatalogueAsset>;

export const AssetCatalogue = z.array(CatalogueAsset);

/**
 * What the simulator calls an asset in the Binance protocol: its real pair, or "<id>USDT" where Binance has none,
 * so that the whole universe can be imported through one client.
 */
export function simulatedSymbol(asset: Pick<CatalogueAsset, "id" | "binanceSymbol">): string {
  return asset.binanceSymbol ?? `${asset.id}USDT`;
}
