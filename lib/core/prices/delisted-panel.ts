import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting } from "@/lib/core/prices/ticker-events";

/**
 * A panel without the prices that an asset has after its stated delisting: what is quoted then is no market of it (rule 10).
 * @returns the same columns where nothing is cut
 */
export function delistedPanel(panel: PricePanel, stated: readonly Delisting[]): PricePanel {
  if (stated.length === 0) return panel;
  const prices = panel.prices.map((column, a) => {
    const last = stated.find(({ asset }) => asset === panel.assets[a])?.day;
    if (last === undefined) return column;
    return column.map((price, row) => (panel.days[row]! > last ? Number.NaN : price));
  });
  return { ...panel, prices };
}
