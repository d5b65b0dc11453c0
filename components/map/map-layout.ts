import { hierarchy, treemap } from "d3-hierarchy";
import type { MapTile } from "@/lib/contracts/analysis/market-map";

export type MapSize = "equal" | "cap";

/** Place and size in per cent of the category's rectangle, from the left and from the top. */
export interface PlacedTile {
  readonly tile: MapTile;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Node {
  readonly tile: MapTile | null;
  readonly children: readonly Node[];
}

/**
 * Lays one category out as a squarified treemap, its groups kept together.
 * @param size "cap" leaves out tiles without a market value; "equal" gives each tile the same area
 */
export function layOutCategory(tiles: readonly MapTile[], size: MapSize): PlacedTile[] {
  const drawn = size === "equal" ? tiles : tiles.filter(({ marketCapUsd }) => marketCapUsd !== null);
  const groups = [...new Set(drawn.map(({ group }) => group))];
  const tree: Node = {
    tile: null,
    children: groups.map((group) => ({
      tile: null,
      children: drawn.filter((tile) => tile.group === group).map((tile) => ({ tile, children: [] })),
    })),
  };
  const area = ({ tile }: Node): number => (tile === null ? 0 : size === "equal" ? 1 : (tile.marketCapUsd ?? 0));
  const root = hierarchy<Node>(tree, ({ children }) => [...children])
    .sum(area)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return treemap<Node>()
    .size([100, 100])
    .padding(0)(root)
    .leaves()
    .flatMap(({ data, x0, y0, x1, y1 }) =>
      data.tile === null ? [] : [{ tile: data.tile, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }],
    );
}

/** Return at which the colour is fullest, fraction; larger ones look the same. */
const FULL_AT = 1;
/** Share of the hue at its fullest, per cent: text stays readable on it in both themes. */
const FULL_SHARE = 42;

/** A diverging scale around 0. */
export function returnColour(value: number | null): string {
  if (value === null) return "var(--color-sunken)";
  const share = Math.round(Math.min(1, Math.abs(value) / FULL_AT) * FULL_SHARE);
  return `color-mix(in oklab, var(--color-${value < 0 ? "loss" : "gain"}) ${share}%, var(--color-sunken))`;
}
