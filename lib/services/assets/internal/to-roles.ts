import type { AssetPage } from "@/lib/contracts/pages/asset";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { foldContributions } from "@/lib/services/analysis/to-contributions";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";

type Role = AssetPage["roles"][number];

/** What an asset gave to a basket since its base; none where it was never held. */
function contributionOf(run: BasketRun, asset: string): Role["contribution"] {
  const { basket } = run;
  if (basket === null) return { value: null, reason: "no-price" };
  const { parts } = foldContributions(run, basket, basket.series.days[0] ?? 0, basket.asOf);
  // A former ticker's page shows what stands under the later one.
  const row = [...parts].find(([name, part]) => name === asset || part.includes.includes(asset))?.[1];
  return toPlainFigure(row?.value);
}

/** Baskets that name an asset, with its weight where it is held now and the day it first came in. */
export function toAssetRoles(asset: string, runs: readonly BasketRun[]): Role[] {
  return runs.flatMap((run) => {
    const { basket: definition, members, weightSets } = run.stored;
    const isNamed =
      members.some((member) => member.assetId === asset) || weightSets.some((set) => set.weightsBps.has(asset));
    const column = run.basket?.series.assets.indexOf(asset) ?? -1;
    // A holding that came in under a former ticker has been there since then.
    const tickers = [asset, ...run.migrations.filter(({ to }) => to === asset).map(({ from }) => from)];
    const columns = tickers.map((ticker) => run.basket?.series.assets.indexOf(ticker) ?? -1);
    const first = run.basket?.series.compositions.find(({ units }) => columns.some((c) => (units[c] ?? 0) > 0));
    if (!isNamed && first === undefined) return [];
    const isHeld = run.basket?.constituents.includes(asset) ?? false;
    const row = (run.basket?.asOf ?? 0) - (run.basket?.series.days[0] ?? 0);
    const firstDay = first === undefined ? undefined : run.basket?.series.days[first.row];
    return [
      {
        basket: definition.id,
        name: definition.name,
        kind: definition.kind,
        weight: isHeld ? (run.basket?.series.weights[column]?.[row] ?? null) : null,
        from: firstDay === undefined ? null : isoFromDay(firstDay),
        contribution: contributionOf(run, asset),
      },
    ];
  });
}
