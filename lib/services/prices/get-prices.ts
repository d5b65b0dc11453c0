import type { Prices, PricesQuery } from "@/lib/contracts/levels/prices";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { loadDataset } from "@/lib/db/dataset";
import { type ChosenClose, findChosenSpan, loadChosenCloses } from "@/lib/db/prices/chosen";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { listAssetRows } from "@/lib/db/reference/assets";
import { AppError } from "@/lib/errors";
import { readKnownOn } from "@/lib/services/baskets/read-known-on";
import { readRange } from "@/lib/services/baskets/read-range";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * Chosen closes of several assets with what each rests on, now or as known at the end of a day.
 * Stored.
 * @throws AppError NOT_FOUND naming unknown assets, VALIDATION for a range turned round or too long, or an asOf to come
 */
export const getPrices = snapshotRead(async (ctx, query: PricesQuery): Promise<Prices> => {
  const { assets } = query;
  const known = await listAssetRows(ctx.db, assets);
  const unknown = assets.filter((id) => !known.some((asset) => asset.id === id));
  if (unknown.length > 0) {
    const names = unknown.join('", "');
    throw new AppError("NOT_FOUND", `There is no asset "${names}"; symbols are those of the catalogue, in capitals.`, {
      field: "assets",
    });
  }
  const knownOn = readKnownOn(ctx, query.knownOn);
  const span = await findChosenSpan(ctx.db, assets);
  const range =
    span === null ? null : readRange(query, knownOn === undefined ? span : { ...span, to: Math.min(span.to, knownOn) });
  const isEmpty = range === null || range.from > range.to;
  const closes = isEmpty ? new Map<string, ChosenClose[]>() : await loadChosenCloses(ctx.db, assets, range, knownOn);
  return {
    from: isEmpty ? null : isoFromDay(range.from),
    to: isEmpty ? null : isoFromDay(range.to),
    knownOn: query.knownOn ?? null,
    simulated: ctx.isSimulated,
    dataset: (await loadDataset(ctx.db)).label,
    prices: assets.map((asset) => {
      const rows = closes.get(asset) ?? [];
      return {
        asset,
        days: rows.map(({ day }) => isoFromDay(day)),
        closeUsd: Float64Array.from(rows, ({ closeUsd }) => closeUsd ?? Number.NaN),
        quality: rows.map(({ quality }) => quality),
        flags: rows.map(({ flags }) => [...flags]),
        inputs: rows.map(({ inputs }) => [...inputs]),
        chosenAt: rows.map(({ chosenAt }) => chosenAt.toISOString()),
        version: rows.map(({ version }) => version),
      };
    }),
    sources: await listContributingProviders(ctx.db, assets),
  };
});
