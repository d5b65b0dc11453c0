import { AssetCatalogue, simulatedSymbol } from "@/lib/contracts/reference/asset-catalogue";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import catalogue from "@/prisma/seed/assets.json" with { type: "json" };

/** An asset as the simulated providers know it. */
export interface MarketAsset {
  readonly id: string;
  readonly name: string;
  readonly coingeckoId: string | null;
  /** every asset has one here, also those that the real Binance does not list */
  readonly binanceSymbol: string;
  /** null = not traded there */
  readonly coinbaseProduct: string | null;
  readonly krakenPair: string | null;
  /** UTC day numbers of the first and last close; null = still trading */
  readonly listedDay: number;
  readonly lastDay: number | null;
}

/** Every asset of the product's catalogue. */
export function catalogueAssets(): readonly MarketAsset[] {
  return AssetCatalogue.parse(catalogue).map((asset) => ({
    id: asset.id,
    name: asset.name,
    coingeckoId: asset.coingeckoId,
    binanceSymbol: simulatedSymbol(asset),
    coinbaseProduct: asset.coinbaseProduct,
    krakenPair: asset.krakenPair,
    listedDay: dayFromIso(asset.listedDay),
    lastDay: asset.lastDay === undefined ? null : dayFromIso(asset.lastDay),
  }));
}
