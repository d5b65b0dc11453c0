import type { AssetList } from "@/lib/contracts/asset-list";
import { isoFromDay } from "@/lib/core/iso-day";
import { listPriceSpans } from "@/lib/db/price-spans";
import type { Ctx } from "@/lib/services/context";

/** The catalogue by symbol, with the days each asset has prices on. */
export async function listAssets(ctx: Ctx): Promise<AssetList> {
  const toIso = (day: number | null) => (day === null ? null : isoFromDay(day));
  const spans = await listPriceSpans(ctx.db);
  return {
    simulated: ctx.isSimulated,
    assets: spans.map((span) => ({ ...span, firstDay: toIso(span.firstDay), lastDay: toIso(span.lastDay) })),
  };
}
