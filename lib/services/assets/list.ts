import { group } from "d3-array";
import type { AssetList } from "@/lib/contracts/reference/asset-list";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listPricedSpans, type StoredSpan } from "@/lib/db/quality/coverage";
import { listAssetRows } from "@/lib/db/reference/assets";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** First and last priced day, and how many days between them have a price. @param spans of one asset, by day */
function toPricedDays(
  spans: readonly StoredSpan[],
): Pick<AssetList["assets"][number], "firstDay" | "lastDay" | "pricedDays"> {
  const [first, last] = [spans[0], spans.at(-1)];
  return {
    firstDay: first === undefined ? null : isoFromDay(first.from),
    lastDay: last === undefined ? null : isoFromDay(last.to),
    pricedDays: spans.reduce((days, { from, to }) => days + to - from + 1, 0),
  };
}

/**
 * The catalogue by symbol, with the days each asset has prices on.
 * Stored.
 */
export const listAssets = snapshotRead(async (ctx): Promise<AssetList> => {
  const [assets, spans] = await Promise.all([listAssetRows(ctx.db), listPricedSpans(ctx.db)]);
  const own = group(spans, ({ assetId }) => assetId);
  return {
    simulated: ctx.isSimulated,
    assets: assets.map(({ id, name, note }) => ({ asset: id, name, note, ...toPricedDays(own.get(id) ?? []) })),
  };
});
