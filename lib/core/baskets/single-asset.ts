import { computeIndex } from "@/lib/core/index/compute";
import type { IndexSeries } from "@/lib/core/index/series";
import { type PricePanel, panelRows } from "@/lib/core/prices/panel";
import { isPrice } from "@/lib/core/prices/usable-price";

/**
 * One asset as a series of levels: its price, rebased to 100 on the first priced day from `firstDay` on. Short gaps
 * are carried for three days and flagged, longer ones are NaN; the axis ends on the last priced day.
 * @param asset a ticker of the panel
 * @param firstDay UTC day; the asset's first price without it
 * @returns null when the asset has no price from there on
 */
export function computeSingleAsset(
  panel: PricePanel,
  asset: string,
  firstDay = Number.NEGATIVE_INFINITY,
): IndexSeries | null {
  const prices = panel.prices[panel.assets.indexOf(asset)] ?? new Float64Array();
  const first = prices.findIndex((price, row) => isPrice(price) && panel.days[row]! >= firstDay);
  if (first < 0) return null;
  const own = panelRows(
    { days: panel.days, assets: [asset], prices: [prices] },
    first,
    prices.findLastIndex(isPrice) + 1,
  );
  return computeIndex({ ...own, rebalances: [{ day: panel.days[first]!, weights: new Map([[asset, 1]]) }] });
}
