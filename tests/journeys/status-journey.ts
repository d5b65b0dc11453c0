import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { DataQuality } from "@/lib/contracts/quality/data-quality";
import { openReader } from "../support/open-page";
import type { RunningProduct } from "../support/start-product";

/** The status page against the API's answer, in both languages, themes and sizes. */
export function describeStatusJourney(product: () => RunningProduct, browser: () => Browser): void {
  test("the status page shows the figures that the API gives, and finds them by the navigation", async () => {
    const answer = await fetch(`${product().url}/api/v1/quality`);
    expect(answer.status).toBe(200);
    const { totals, coverage } = DataQuality.parse(await answer.json());
    expect(totals.priced + totals.held + totals.open + totals.known).toBe(totals.expected);
    const { page, complaints, close } = await openReader(browser());
    await page.goto(`${product().url}/`, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Status", exact: true }).first().click();
    await page.waitForURL(/\/status$/);
    await page.getByRole("heading", { name: "Data quality", level: 1 }).waitFor();
    const text = await page.locator("main").innerText();
    for (const figure of [totals.priced, totals.expected, totals.open + totals.known])
      expect(text).toContain(figure.toLocaleString("en-US"));
    expect(await page.locator("#coverage svg[role=img]").count()).toBe(coverage.length);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the list of missing days is narrowed by its address, and its CSV holds every row of it", async () => {
    const known = await fetch(`${product().url}/api/v1/quality?missing=held`);
    const { missing } = DataQuality.parse(await known.json());
    const csv = await (await fetch(`${product().url}/api/v1/quality?missing=held&part=missing&format=csv`)).text();
    const lines = csv.trim().split(/\r?\n/);
    expect(lines.filter((line) => !line.startsWith("#"))).toHaveLength(missing.total + 1);
  });
}
