import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { assetColour } from "@/components/charts/plot/asset-colour";

const CSS = readFileSync(path.resolve(import.meta.dirname, "../../../../app/theme.css"), "utf8");
/** surfaces 0 and 2 of either theme, from the tokens */
const SURFACES = { light: ["#ffffff", "#f5f5f2"], dark: ["#0e1114", "#171b1f"] } as const;

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe("colours of assets", () => {
  test("follow from the ticker alone", () => {
    expect(assetColour("TAO")).toEqual(assetColour("TAO"));
    expect(assetColour("TAO").colour).toMatch(/^hue-([1-9]|1[0-2])$/);
  });

  test("twelve hues, each readable as text on the page and on a sunken strip, light and dark", () => {
    const hues = [...CSS.matchAll(/--color-hue-\d+: light-dark\((#\w{6}), (#\w{6})\)/g)];
    expect(hues).toHaveLength(12);
    for (const [, light = "", dark = ""] of hues) {
      for (const surface of SURFACES.light) expect(contrast(light, surface)).toBeGreaterThanOrEqual(5);
      for (const surface of SURFACES.dark) expect(contrast(dark, surface)).toBeGreaterThanOrEqual(5);
    }
  });
});
