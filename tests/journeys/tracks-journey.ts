import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import * as z from "zod";
import { openReader } from "../support/open-page";
import type { RunningProduct } from "../support/start-product";

const Rows = z.object({ rows: z.array(z.object({ return: z.object({ value: z.number().nullable() }) })) });
const Tiles = z.object({
  tiles: z.array(z.object({ asset: z.string().nullable(), return: z.object({ value: z.number().nullable() }) })),
});

/** "+12.3" as the tables print it, with U+2212 for minus. */
function points(value: number): string {
  const text = (value * 100).toFixed(1).replace("-", "\u2212");
  return value > 0 ? `+${text}` : text;
}

/** An analyst compares tracks, weighs them anew, and looks at the market map: each number as the API says it. */
export function describeTracksJourney(product: () => RunningProduct, browser: () => Browser): void {
  const read = async (path: string): Promise<unknown> => (await fetch(`${product().url}/api/v1/${path}`)).json();

  test("the tracks' returns are the API's, as published and weighed equally", async () => {
    const { page, complaints, close } = await openReader(browser());
    await page.goto(`${product().url}/tracks`, { waitUntil: "networkidle" });
    const printed = () => page.locator("main table").first().innerText();
    const published = Rows.parse(await read("tracks"));
    for (const row of published.rows) expect(await printed()).toContain(points(row.return.value ?? Number.NaN));
    expect(await page.locator("main").innerText()).toContain("Near, +6.4");

    await page.locator("label", { hasText: /^Equal$/ }).click();
    await page.waitForURL(/weighting=equal/);
    await page.locator("main table").first().getByText("5 assets, equal").nth(2).waitFor();
    const equal = Rows.parse(await read("tracks?weighting=equal"));
    await expect.poll(printed).toContain(points(equal.rows.at(-3)?.return.value ?? Number.NaN));
    expect(complaints).toEqual([]);
    await close();
  });

  test("the map's returns are the API's", async () => {
    const { page, complaints, close } = await openReader(browser());
    await page.goto(`${product().url}/map`, { waitUntil: "networkidle" });
    const text = await page.locator("main").innerText();
    const { tiles } = Tiles.parse(await read("map"));
    expect(tiles).toHaveLength(17);
    for (const { return: figure } of tiles) if (figure.value !== null) expect(text).toContain(points(figure.value));
    expect(complaints).toEqual([]);
    await close();
  });
}
