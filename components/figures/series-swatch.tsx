import { lineColour } from "@/components/charts/plot/line";
import type { BasketId } from "@/lib/contracts/baskets/basket";

export interface SeriesSwatchProps {
  basket: BasketId;
  variant: "net" | "gross";
}

/** The line of a series as its chart draws it: the track's colour, gross dotted, benchmarks dashed. */
export function SeriesSwatch({ basket, variant }: SeriesSwatchProps) {
  const isBenchmark = basket === "btc" || basket === "eth";
  const dash = variant === "gross" ? "dotted" : isBenchmark ? "dashed" : "solid";
  return (
    <span
      className="relative -top-px @max-table-slim:mr-1.25 mr-2 inline-block @max-table-slim:w-2.5 w-3.5 border-t-[2.5px] align-middle"
      style={{ borderTopColor: lineColour(basket), borderTopStyle: dash }}
      aria-hidden="true"
    />
  );
}
