import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { expectAccessible } from "../support/expect-accessible";
import { openReader, overflow } from "../support/open-page";
import { written } from "../support/printed-value";
import type { RunningProduct } from "../support/start-product";

const Answer = z.object({
  rows: z.array(
    z.object({
      basket: z.string(),
      metrics: z.record(z.string(), z.object({ value: z.number().nullable() })),
    }),
  ),
});

const SINCE = "from=2024-07-16&to=2026-03-18";
const TWELVE = "ai-fund,ai,defi,smart-contract,large-cap,btc,eth,TAO,NEAR,RENDER,MKR,IP";

/** The cells of a row of the metrics, by its name. */
async function cells(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });
  return await row.first().getByRole("cell").allInnerTexts();
}

/** What an analyst does on /compare, its numbers held against the API's. */
export function describeCompareJourney(product: () => RunningProduct, browser: () => Browser): void {
  const metrics = async (query: string): Promise<z.output<typeof Answer>["rows"]> => {
    const response = await fetch(`${product().url}/api/v1/metrics?${query}`);
    expect(response.status).toBe(200);
    return Answer.parse(await response.json()).rows;
  };

  describe("comparing", () => {
    test("the usual five since the fund's inception, figure by figure as the API has them", async () => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/compare`, { waitUntil: "networkidle" });
      const rows = await metrics(`baskets=ai-fund,ai,large-cap,btc,eth&${SINCE}`);
      const column = (id: string, format: Parameters<typeof written>[1]): string[] =>
        rows.map((row) => written(row.metrics[id]?.value, format));
      const change = { points: true, sign: true };
      expect(await cells(page, "Over the range, %")).toEqual(column("cumulative", change));
      expect(await cells(page, "A year, compounded, %")).toEqual(column("cagr", change));
      expect(await cells(page, "Volatility, %")).toEqual(column("volatility", { points: true }));
      expect(await cells(page, "Maximum drawdown, %")).toEqual(column("maxDrawdown", { points: true }));
      expect(await cells(page, "Sharpe")).toEqual(column("sharpe", { decimals: 2 }));
      expect(await cells(page, "Beta")).toEqual(column("beta", { decimals: 2 }));
      // the same prices in another program, for the design of the screen
      expect(await cells(page, "Over the range, %")).toEqual(["−77.8", "−76.1", "−1.4", "+9.5", "−36.0"]);
      expect(await cells(page, "Volatility, %")).toEqual(["92.0", "94.9", "51.3", "47.3", "73.6"]);
      expect(await cells(page, "Sortino")).toEqual(["−0.72", "−0.59", "0.35", "0.52", "0.00"]);
      expect(await cells(page, "Tracking error, %")).toEqual(["63.1", "67.2", "9.4", "0.0", "44.3"]);
      const text = await page.locator("main").innerText();
      for (const shown of ["6 Dec 2024", "11 Feb 2026", "467", "+72.5", "0.96"]) expect(text).toContain(shown);
      expect(complaints).toEqual([]);
      await close();
    });

    test("a range, an asset more and a second benchmark are in the address, and the address shows them again", async () => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/compare`, { waitUntil: "networkidle" });
      const requests: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/api/v1/")) requests.push(request.url());
      });
      await page.locator("label", { hasText: /^1Y$/ }).first().click();
      await page.waitForURL(/range=1y/);
      await page.getByRole("combobox", { name: "Add track or asset" }).fill("bittensor");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.waitForURL(/series=[^&]*TAO/);
      await page.locator("summary", { hasText: /^Benchmarks:/ }).click();
      await page.getByRole("checkbox", { name: "Large cap" }).check();
      await page.waitForURL(/bench=[^&]*large-cap/);
      await page.getByText("Against Large cap").waitFor();
      // what came with the page is not requested again
      expect(requests.map((url) => new URL(url).search)).toEqual(["?series=TAO&to=2026-03-18"]);
      const query = "baskets=ai-fund,ai,large-cap,btc,eth,TAO&from=2025-03-18&to=2026-03-18&benchmark=large-cap";
      const rows = await metrics(query);
      expect(await cells(page, "One year, %")).toEqual(
        rows.map((row) => written(row.metrics["cumulative"]?.value, { points: true, sign: true })),
      );
      const betas = page.getByRole("row").filter({ has: page.getByRole("button", { name: "Beta", exact: true }) });
      expect(await betas.last().getByRole("cell").allInnerTexts()).toEqual(
        rows.map((row) => written(row.metrics["beta"]?.value, { decimals: 2 })),
      );
      const first = await cells(page, "Sharpe");
      const address = page.url();
      await page.goto(address, { waitUntil: "networkidle" });
      expect(await cells(page, "Sharpe")).toEqual(first);
      expect(await page.getByRole("radio", { name: "one year" }).isChecked()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    test("by keyboard: a metric sorts the columns, a plot is walked day by day, a chip goes", async () => {
      const { page, close } = await openReader(browser());
      await page.goto(`${product().url}/compare?series=ai-fund,btc,eth`, { waitUntil: "networkidle" });
      await page.getByRole("button", { name: "Sharpe", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/sort=-sharpe/);
      const heads = page.getByRole("region", { name: "Metrics", exact: true }).getByRole("columnheader");
      await expect
        .poll(async () => (await heads.allInnerTexts()).slice(1).map((text) => text.trim()))
        .toEqual(["Bitcoin", "Ether", "AI fund"]);
      const plot = page.getByRole("slider", { name: /^Level/ });
      await plot.focus();
      await page.keyboard.press("Home");
      expect(await plot.getAttribute("aria-valuetext")).toBe("16 Jul 2024");
      await page.keyboard.press("ArrowRight");
      expect(await plot.getAttribute("aria-valuetext")).toBe("17 Jul 2024");
      await page.getByRole("button", { name: "Remove Ether" }).press("Enter");
      await page.waitForURL(/series=ai-fund,btc(&|$)/);
      await close();
    });

    test("the level chart's CSV holds the figures of its table view", async () => {
      const { page, close } = await openReader(browser());
      await page.goto(`${product().url}/compare?series=btc,eth&from=2026-03-16&to=2026-03-18`, {
        waitUntil: "networkidle",
      });
      const block = page.getByRole("region", { name: /^Level, 16 Mar 2026/ });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        block.getByRole("button", { name: "CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("tracklight-levels-2026-03-16-2026-03-18.csv");
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
      const lines = Buffer.concat(chunks).toString("utf8").split("\r\n");
      expect(lines[0]).toBe("# Tracklight, levels, own first day = 100");
      const [last = ""] = lines.filter((line) => line.startsWith("2026-03-18,"));
      await block.getByText("Table", { exact: true }).click();
      const newest = await block.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
      expect(newest).toEqual(
        last
          .split(",")
          .slice(1)
          .map((value) => Number(value).toFixed(1)),
      );
      await close();
    });

    test("twelve series with an ended coin, a late one and an unknown name: each is named, none is 0", async () => {
      const { page, complaints, close } = await openReader(browser(), { width: 360 });
      await page.goto(`${product().url}/compare?series=${TWELVE}&rows=all&bench=btc,NOPE`, {
        waitUntil: "networkidle",
      });
      const text = await page.locator("main").innerText();
      expect(text).toContain("No track or asset with a price is called “NOPE”.");
      expect(text).toContain("MKR ended on 12 Jun 2025.");
      expect(text).toContain("IP starts on 13 Feb 2025.");
      expect((await cells(page, "Over the range, %")).slice(-2)).toEqual(["–", "–"]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await close();
    });

    test("more than ten years, and five days", async () => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/compare?series=btc,eth&from=2015-12-31&to=2026-03-18`, {
        waitUntil: "networkidle",
      });
      expect(await page.locator("main").innerText()).toContain("3,730 days, daily closes");
      const rows = await metrics("baskets=btc,eth&from=2015-12-31&to=2026-03-18");
      expect(await cells(page, "A year, compounded, %")).toEqual(
        rows.map((row) => written(row.metrics["cagr"]?.value, { points: true, sign: true })),
      );
      await page.goto(`${product().url}/compare?series=btc,eth&from=2026-03-14&to=2026-03-18`, {
        waitUntil: "networkidle",
      });
      const five = await metrics("baskets=btc,eth&from=2026-03-14&to=2026-03-18");
      expect(await cells(page, "Over the range, %")).toEqual(
        five.map((row) => written(row.metrics["cumulative"]?.value, { points: true, sign: true })),
      );
      expect(complaints).toEqual([]);
      await close();
    });

    test.each(["/de/compare?series=ai-fund,TAO,MKR&mode=relative&roll=beta&rows=all&range=6m"])(
      "%s has no accessibility fault in either theme, and nothing scrolls sideways on a phone",
      async (address) => {
        await expectAccessible(browser(), product().url + address);
      },
    );
  });
}
