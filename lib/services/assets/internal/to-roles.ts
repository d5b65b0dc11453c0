import type { AssetPage } from "@/lib/contracts/pages/asset";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";

type Role = AssetPage["roles"][number];

/** What an asset gave to a basket since its base; none where it was never held. */
function contributionOf({ moved }: PublishedBasket["state"], asset: string): Role["contribution"] {
  // A former ticker's page shows what stands under the later one.
  const row = moved?.parts.find((part) => part.asset === asset || part.includes.includes(asset));
  return toPlainFigure(row?.contribution ?? undefined);
}

/**
 * Baskets that name an asset, with its weight where it is held now and the day it first came in.
 * @param formerTickers a holding that came in under one of them has been there since then
 */
export function toAssetRoles(
  asset: string,
  formerTickers: readonly string[],
  baskets: readonly PublishedBasket[],
): Role[] {
  return baskets.flatMap(({ basket, state }) => {
    const { members, reviews, history } = state;
    const isNamed =
      members.includes(asset) ||
      reviews.some(({ weights }) => weights.some((row) => row.asset === asset && row.publishedBps !== null));
    const first = history?.compositions.find(({ units }) =>
      units.some(([held]) => held === asset || formerTickers.includes(held)),
    );
    if (!isNamed && first === undefined) return [];
    return [
      {
        basket: basket.id,
        name: basket.name,
        kind: basket.kind,
        weight: history?.constituents.find((held) => held.asset === asset)?.weight ?? null,
        from: first === undefined ? null : isoFromDay(first.day),
        contribution: contributionOf(state, asset),
      },
    ];
  });
}
