import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { labelColour, lineColour } from "@/components/charts/plot/line";
import baskets from "@/prisma/seed/baskets.json" with { type: "json" };

const theme = readFileSync(path.resolve(import.meta.dirname, "../../../../app/theme.css"), "utf8");

describe("colours of lines and labels", () => {
  test("the fund's and a track's are their tokens, a label's the darker one", () => {
    expect([lineColour("ai-fund"), labelColour("ai-fund")]).toEqual([
      "var(--color-track-fund)",
      "var(--color-track-fund-text)",
    ]);
    expect([lineColour("btc"), labelColour("btc")]).toEqual(["var(--color-track-btc)", "var(--color-track-btc-text)"]);
  });

  test("a hue is itself, and nothing is ink", () => {
    expect([lineColour("hue-7"), labelColour("hue-7")]).toEqual(["var(--color-hue-7)", "var(--color-hue-7)"]);
    expect([lineColour(null), labelColour(null)]).toEqual(["var(--color-ink)", "var(--color-ink)"]);
  });

  test("a basket without a colour of its own gets a hue by its id, the same for line and label", () => {
    const added = "privacy";
    // FNV-1a of "privacy" is 0x7ea66847 = 2,124,834,887; divided by 12 that leaves 11, the twelfth hue
    expect([lineColour(added), labelColour(added)]).toEqual(["var(--color-hue-12)", "var(--color-hue-12)"]);
  });

  test("every token named is one of the theme's", () => {
    const named = [...baskets.map((basket) => basket.id), null].flatMap((id) => [lineColour(id), labelColour(id)]);
    const missing = named.map((colour) => colour.slice(4, -1)).filter((token) => !theme.includes(`${token}:`));
    expect(missing).toEqual([]);
  });
});
