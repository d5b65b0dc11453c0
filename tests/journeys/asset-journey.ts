import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { AssetPage } from "@/lib/contracts/pages/asset";
import { openReader } from "../support/open-page";
import { written } from "../support/printed-value";
import type { RunningProduct } from "../support/start-product";
import { tableRows } from "../support/table-rows";

const PERIODS = [
  ["m1", "1M"],
  ["m3", "3M"],
  ["m6", "6M"],
  ["ytd", "YTD"],
  ["y1", "1Y"],
] as const;

/** Asset pages against the API: one with everything, one that ended, one whose history is shorter than the periods. */
export function describeAssetJourney(product: () => RunningProduct, browser: () => Browser): void {
  const read = async (asset: string): Promise<AssetPage> => {
    const response = await fetch(`${product().url}/api/v1/asset?asset=${asset}`);
    expect(response.status).toBe(200);
    return AssetPage.parse(await response.json());
  };

  describe("asset pages", () => {
    test.each(["TAO", "RENDER", "MKR", "NUM"])("%s: price, changes and roles are the API's", async (asset) => {
      const answer = await read(asset);
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/assets/${asset}`, { waitUntil: "networkidle" });
      const text = await page.locator("main").innerText();
      const price = answer.price.value ?? Number.NaN;
      expect(text).toContain(written(price, { decimals: price < 1 ? 4 : price < 100 ? 3 : 2 }));
      const changes = page.getByRole("region", { name: "Price changes", exact: true });
      for (const [period, label] of PERIODS) {
        const row = changes.locator("dt", { hasText: label }).locator("xpath=following-sibling::dd[1]");
        const { value, reason } = answer.returns[period];
        const shown = (await row.innerText()).trim();
        if (value === null) {
          expect(reason).toBe("short-history");
          expect(shown).toContain("–");
          expect(await row.innerHTML()).toContain("The history is shorter than this period.");
        } else expect(shown).toBe(`${written(value, { points: true, sign: true })}%`);
      }
      if (answer.roles.length > 0) {
        const rows = await tableRows(page, "Role in funds and tracks");
        expect(rows.map((row) => row.slice(3))).toEqual(
          answer.roles.map((role) => [
            written(role.weight, { points: true, decimals: 2 }),
            written(role.contribution.value, { points: true, sign: true, decimals: 2 }),
          ]),
        );
      }
      expect(complaints).toEqual([]);
      await close();
    });

    test("NUM was priced for six weeks: longer periods have no value, and say why", async () => {
      const { returns } = await read("NUM");
      expect([returns.m1.value === null, returns.m3, returns.y1]).toEqual([
        false,
        expect.objectContaining({ value: null, reason: "short-history" }),
        expect.objectContaining({ value: null, reason: "short-history" }),
      ]);
    });

    test("an unknown symbol is a page that says so in both languages, with status 404, as the API's answer has it", async () => {
      for (const [address, title] of [
        ["/assets/NOSUCH", "There is no such page"],
        ["/de/assets/NOSUCH", "Diese Seite gibt es nicht"],
      ] as const) {
        const { page, close } = await openReader(browser());
        const response = await page.goto(product().url + address, { waitUntil: "networkidle" });
        expect(response?.status()).toBe(404);
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
        await close();
      }
      expect((await fetch(`${product().url}/api/v1/asset?asset=NOSUCH`)).status).toBe(404);
    });
  });
}
