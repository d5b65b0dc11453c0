import type { BasketId } from "@/lib/contracts/baskets/basket";
import styles from "./series-swatch.module.css";

export interface SeriesSwatchProps {
  basket: BasketId;
  variant: "net" | "gross";
}

/** The line of a series as its chart draws it: the track's colour, gross dotted, benchmarks dashed. */
export function SeriesSwatch({ basket, variant }: SeriesSwatchProps) {
  const track = basket === "ai-fund" ? "fund" : basket;
  const isBenchmark = basket === "btc" || basket === "eth";
  const dash = variant === "gross" ? "dotted" : isBenchmark ? "dashed" : "solid";
  return (
    <span
      className={styles["swatch"]}
      style={{ borderTopColor: `var(--track-${track})`, borderTopStyle: dash }}
      aria-hidden="true"
    />
  );
}
