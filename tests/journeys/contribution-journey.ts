import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { AttributionTable } from "@/lib/contracts/analysis/attribution";
import { Contributions } from "@/lib/contracts/analysis/contribution";
import { openReader } from "../support/open-page";
import { written } from "../support/printed-value";
import type { RunningProduct } from "../support/start-product";
import { tableRows } from "../support/table-rows";

const SUM = { points: true, sign: true, decimals: 2 };
const BY_ASSET = "Contribution by constituent, points";
const BY_CATEGORY = "Contribution by market-map category, points";

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const lastCells = (rows: readonly string[][]): (string | undefined)[] => rows.map((row) => row.at(-1));

/** Why a basket moved: every bar's figure as the API has it, over the whole history, five days, and more than there is. */
export function describeContributionJourney(product: () => RunningProduct, browser: () => Browser): void {
  const contributions = async (query: string): Promise<Contributions> => {
    const response = await fetch(`${product().url}/api/v1/contribution?${query}`);
    expect(response.status).toBe(200);
    return Contributions.parse(await response.json());
  };

  /** The bars by constituent and by category hold the API's figures, and the API's figures sum. */
  const expectBars = async (page: Page, answer: Contributions): Promise<void> => {
    const costs = answer.cost.value === 0 ? [] : [answer.cost.value];
    const foot = [...costs, answer.fee.value, answer.net.value];
    expect(sum([...answer.rows.map((row) => row.contribution), answer.cost.value, answer.fee.value])).toBeCloseTo(
      answer.net.value ?? Number.NaN,
      9,
    );
    expect(lastCells(await tableRows(page, BY_ASSET))).toEqual(
      [...answer.rows.map((row) => row.contribution), ...foot].map((value) => written(value, SUM)),
    );
    const segments = answer.categories.flatMap(({ contribution, groups }) => [
      contribution,
      ...groups.map((group) => group.contribution),
    ]);
    expect(lastCells(await tableRows(page, BY_CATEGORY))).toEqual(
      [...segments, ...foot].map((value) => written(value, SUM)),
    );
  };

  describe("contribution and attribution", () => {
    test("since inception and over a year against another track, every figure is the API's and every sum holds", async () => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/contribution`, { waitUntil: "networkidle" });
      const whole = await contributions("basket=ai-fund");
      await expectBars(page, whole);
      expect(await page.locator("[data-check=holds]").count()).toBe(3);

      await page.getByRole("combobox", { name: "Against" }).selectOption("defi");
      await page.waitForURL(/against=defi/);
      await page.locator("label", { hasText: /^1Y$/ }).first().click();
      await page.waitForURL(/range=1y/);
      const to = whole.to ?? "";
      const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
      const year = await contributions(`basket=ai-fund&from=${from}&to=${to}`);
      await expect
        .poll(async () => lastCells(await tableRows(page, BY_ASSET)).at(-1))
        .toBe(written(year.net.value, SUM));
      await expectBars(page, year);
      const query = `basket=ai-fund&against=defi&from=${from}&to=${to}`;
      const response = await fetch(`${product().url}/api/v1/attribution?${query}`);
      const table = AttributionTable.parse(await response.json());
      const effects = (await tableRows(page, "Effects by segment")).map((row) => [...row.slice(3, 6), row.at(-1)]);
      const expected = table.rows
        .map((row) => [row.allocation, row.selection, row.interaction])
        .map((row) => [...row, sum(row)])
        .toSorted((a, b) => Math.abs(b[3] ?? 0) - Math.abs(a[3] ?? 0));
      const total = [0, 1, 2].map((effect) => sum(expected.map((row) => row[effect] ?? 0)));
      expect(sum(total)).toBeCloseTo(table.active ?? Number.NaN, 9);
      expect(effects).toEqual(
        [...expected, [...total, table.active]].map((row) => row.map((value) => written(value, SUM))),
      );
      expect(complaints).toEqual([]);
      await close();
    });

    test("five days, and ten years that the history cuts: the days shown are named, nothing is made up before them", async () => {
      const { page, complaints, close } = await openReader(browser());
      const whole = await contributions("basket=ai-fund");
      const to = whole.to ?? "";
      const from = new Date(Date.parse(to) - 4 * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`${product().url}/contribution?from=${from}&to=${to}`, { waitUntil: "networkidle" });
      await expectBars(page, await contributions(`basket=ai-fund&from=${from}&to=${to}`));
      const decade = `${Number(to.slice(0, 4)) - 10}${to.slice(4)}`;
      await page.goto(`${product().url}/contribution?from=${decade}&to=${to}`, { waitUntil: "networkidle" });
      expect(await page.locator("main").innerText()).toContain("reach past the history (16 Jul 2024 to ");
      await expectBars(page, whole);
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
