import type { AttributionQuery, AttributionTable } from "@/lib/contracts/attribution";
import { attribution } from "@/lib/core/attribution";
import { isoFromDay } from "@/lib/core/iso-day";
import { listStoredBaskets, type StoredBasket } from "@/lib/db/baskets";
import { listContributingProviders } from "@/lib/db/contributing-providers";
import { loadDataset } from "@/lib/db/dataset";
import { loadMapCategories } from "@/lib/db/market-map";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { readRange } from "@/lib/services/read-range";
import { ENGINE_VERSION } from "@/lib/services/refresh-levels";

const OTHER = "other";

/** Whether a track names an asset, as a member or in any of its sets. */
function names({ members, weightSets }: StoredBasket, asset: string): boolean {
  return members.some((member) => member.assetId === asset) || weightSets.some((set) => set.weightsBps.has(asset));
}

/** The segment an asset belongs to: its category on the market map, else the first track that names it. */
async function loadSegmentOf(ctx: Ctx): Promise<(asset: string) => string> {
  const [categories, baskets] = await Promise.all([loadMapCategories(ctx.db), listStoredBaskets(ctx.db)]);
  const tracks = baskets.filter(({ basket }) => basket.kind === "track" && basket.id !== "ai");
  return (asset) => categories.get(asset) ?? tracks.find((track) => names(track, asset))?.basket.id ?? OTHER;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Why one basket did better or worse than another: allocation, selection and interaction by segment.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long
 */
export async function getAttribution(ctx: Ctx, query: AttributionQuery): Promise<AttributionTable> {
  const own = await getBasketRun(ctx.db, query.basket);
  const other = await getBasketRun(ctx.db, query.against);
  const segmentOf = await loadSegmentOf(ctx);
  const assets = [...new Set([...own.panel.assets, ...other.panel.assets])];
  const head = {
    basket: query.basket,
    against: query.against,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    sources: await listContributingProviders(ctx.db, assets),
  };
  const none = { ...head, from: null, to: null, rows: [], returnOf: null, returnAgainst: null, active: null, n: 0 };
  if (own.basket === null || other.basket === null) return none;
  const first = Math.max(own.basket.series.days[0] ?? 0, other.basket.series.days[0] ?? 0);
  const range = readRange(query, { from: first, to: Math.min(own.basket.asOf, other.basket.asOf) });
  if (range.from >= range.to) return none;
  const segments = [...new Set(assets.map(segmentOf))];
  const side = ({ series }: typeof own.basket) => ({
    series,
    segmentOf: series.assets.map((asset) => segments.indexOf(segmentOf(asset))),
  });
  const found = attribution(side(own.basket), side(other.basket), segments.length, range);
  const rows = segments.map((segment, s) => {
    const { allocation, selection, interaction, portfolioWeight, benchmarkWeight } = found.segments[s] ?? {
      allocation: Number.NaN,
      selection: Number.NaN,
      interaction: Number.NaN,
      portfolioWeight: Number.NaN,
      benchmarkWeight: Number.NaN,
    };
    return {
      segment,
      assets: assets.filter((asset) => segmentOf(asset) === segment),
      weight: orNull(portfolioWeight),
      weightAgainst: orNull(benchmarkWeight),
      allocation: orNull(allocation),
      selection: orNull(selection),
      interaction: orNull(interaction),
    };
  });
  return {
    ...head,
    from: isoFromDay(range.from),
    to: isoFromDay(range.to),
    rows: rows.filter((row) => row.weight !== 0 || row.weightAgainst !== 0),
    returnOf: orNull(found.portfolioReturn),
    returnAgainst: orNull(found.benchmarkReturn),
    active: orNull(found.active),
    n: found.n,
  };
}
