import { describe, expect, test } from "vitest";
import { layOutCategory, returnColour } from "@/components/map/map-layout";
import { MapTable } from "@/components/map/map-table";
import { MapTree } from "@/components/map/map-tree";
import type { MapTile } from "@/lib/contracts/analysis/market-map";
import { renderIn, tableRows } from "../../support/render-in";

const tile = (asset: string | null, group: string | null, marketCapUsd: number | null): MapTile => ({
  protocol: `Protocol ${asset}`,
  category: "resources",
  group,
  asset,
  former: null,
  tokenSince: null,
  state: asset === null ? "no-token" : "listed",
  firstDay: asset === null ? null : "2020-01-01",
  return: asset === null ? { value: null, reason: "no-price" } : { value: 0.25 },
  part: null,
  marketCapUsd,
  status: "published",
  source: "the article",
});
const tiles = [tile("FIL", "storage", 300), tile("AR", "storage", 100), tile(null, "data", null)];
const areas = (size: "equal" | "cap") =>
  layOutCategory(tiles, size).map(({ tile: { asset }, width, height }) => [asset, Math.round(width * height)]);

describe("the market map's treemap", () => {
  test("equal tiles share the rectangle of 100 by 100 in thirds; by market value three quarters and one", () => {
    expect(new Map(areas("equal").map(([asset, area]) => [asset, area]))).toEqual(
      new Map([
        ["FIL", 3333],
        ["AR", 3333],
        [null, 3333],
      ]),
    );
    expect(areas("cap")).toEqual([
      ["FIL", 7500],
      ["AR", 2500],
    ]);
  });

  test("the scale diverges around 0, is full from 100 %, and has no hue for the unknown", () => {
    expect(returnColour(null)).toBe("var(--color-sunken)");
    expect(returnColour(0.5)).toBe("color-mix(in oklab, var(--color-gain) 21%, var(--color-sunken))");
    expect(returnColour(-3)).toBe("color-mix(in oklab, var(--color-loss) 42%, var(--color-sunken))");
  });

  test("a token without two closes in the range, or with closes for a part of it, says so", () => {
    const unpriced = { ...tiles[0]!, return: { value: null, reason: "no-price" as const } };
    const partly = { ...unpriced, protocol: "Another", part: { from: "2020-01-01", to: "2020-03-01", value: 0.1 } };
    const text = renderIn("en", <MapTree tiles={[unpriced, partly]} size="equal" />).replaceAll(/<[^>]*>/g, " ");
    expect(text).toMatch(/FIL\s+too few prices\s+Storage/);
    expect(text).toMatch(/FIL\s+part of the range\s+Storage/);
    expect(text).not.toContain("–");
  });

  test("its table view has every protocol, also the one without a token", () => {
    const rows = tableRows(renderIn("en", <MapTable tiles={tiles} />));
    expect(rows[1]?.slice(1)).toEqual(["Resources", "Storage", "+25.0", "0", ""]);
    expect(rows[3]?.[3]).toMatch(/^–/);
    expect(rows[3]?.[5]).toBe("no token");
  });
});
