import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openReader } from "../support/open-page";
import type { RunningProduct } from "../support/start-product";

const LINES = ["ai", "ai-fund", "btc", "eth", "large-cap"];

/** Ids of all lines drawn, one entry a drawn path. */
async function drawn(chart: Locator): Promise<string[]> {
  const ids = await chart
    .locator("path[data-line]")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("data-line") ?? ""));
  return ids.sort();
}

/** Where a line stands on the page, px. */
async function extent(chart: Locator, id: string): Promise<readonly number[]> {
  const box = await chart.locator(`path[data-line="${id}"]`).boundingBox();
  if (box === null) throw new Error(`${id} is not drawn`);
  return [box.x, box.y, box.x + box.width, box.y + box.height];
}

/** Touches the chart and waits until recharts has taken over. */
async function touch(chart: Locator): Promise<void> {
  await chart.hover();
  await expect.poll(() => chart.locator("[data-picture]").count()).toBe(0);
}

/** Moves the pointer over the `day`-th of `last` days of a touched chart. */
async function pointAt(page: Page, chart: Locator, day: number, last: number): Promise<void> {
  const plot = await chart.locator(".recharts-wrapper").boundingBox();
  if (plot === null) throw new Error("the chart is not touched");
  await page.mouse.move(Math.round(plot.x + (plot.width * day) / last), plot.y + 150, { steps: 3 });
}

/** What a reader does in the chart of the overview, its figures derived from the same prices in another program. */
export function describeChartJourney(product: () => RunningProduct, browser: () => Browser): void {
  const open = async (query = "") => {
    const reader = await openReader(browser());
    await reader.page.goto(`${product().url}/${query}`, { waitUntil: "networkidle" });
    const chart = reader.page.getByRole("slider", { name: "NAV per share" });
    const readout = reader.page.getByRole("group", { name: "Values of the day" }).first();
    return { ...reader, chart, readout };
  };

  describe("a chart", () => {
    test("is a picture until it is touched, then recharts' own, each line once and in the same place", async () => {
      const { page, complaints, close, chart } = await open();
      expect(await drawn(chart)).toEqual(LINES);
      expect(await page.locator(".recharts-wrapper").count()).toBe(0);
      const before = await extent(chart, "ai-fund");
      await touch(chart);
      expect(await drawn(chart)).toEqual(LINES);
      const after = await extent(chart, "ai-fund");
      for (const [side, at] of after.entries()) expect(Math.abs(at - (before[side] ?? 0))).toBeLessThan(1);
      // the other chart of the page was not touched
      expect(await page.locator(".recharts-wrapper").count()).toBe(1);
      expect(complaints).toEqual([]);
      await close();
    });

    test("reads the day under the pointer, and by key walks from day to day and leaves", async () => {
      const { page, close, chart, readout } = await open("?from=2024-09-20&to=2024-10-20");
      await touch(chart);
      await pointAt(page, chart, 13, 30);
      // the level of 2024-10-03 is 79.42937
      await expect.poll(() => readout.innerText()).toMatch(/3 Oct 2024[\s\S]*AI fund, net\s*79\.43/);
      await page.goto(`${product().url}/`, { waitUntil: "networkidle" });
      await chart.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      // 100.37359 on the second day
      expect(await readout.innerText()).toMatch(/17 Jul 2024[\s\S]*AI fund, net\s*100\.37/);
      expect(await chart.getAttribute("aria-valuetext")).toBe("17 Jul 2024");
      await page.keyboard.press("Escape");
      expect(await readout.innerText()).toMatch(/18 Mar 2026[\s\S]*AI fund, net\s*22\.22/);
      await close();
    });

    test("a drag across it chooses its days in the address, a double click lets go of them", async () => {
      // 242 days; 3 October is the 32nd after the first, 3 April the 214th
      const { page, close, chart } = await open("?from=2024-09-01&to=2025-05-01");
      await touch(chart);
      await pointAt(page, chart, 32, 242);
      await page.mouse.down();
      await pointAt(page, chart, 120, 242);
      await pointAt(page, chart, 214, 242);
      await page.mouse.up();
      await page.waitForURL(/from=2024-10-03&to=2025-04-03/);
      // 43.58288 on the last day after 79.42937 on the first: −45.1 %
      await page.getByText("−45.1%").filter({ visible: true }).first().waitFor();
      await chart.dblclick({ position: { x: 200, y: 100 } });
      await expect.poll(() => page.url()).not.toContain("from=");
      await close();
    });

    test("is a picture again on paper", async () => {
      const { page, close, chart } = await open();
      await touch(chart);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => chart.locator(".recharts-wrapper").count()).toBe(0);
      expect(await drawn(chart)).toEqual(LINES);
      await close();
    });
  });
}
