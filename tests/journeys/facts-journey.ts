import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { Facts } from "@/lib/contracts/reference/facts";
import { openReader } from "../support/open-page";
import type { RunningProduct } from "../support/start-product";
import { tableRows } from "../support/table-rows";

/** Every published figure stands on the page as the API gives it, and one that nobody published is said to be missing. */
export function describeFactsJourney(product: () => RunningProduct, browser: () => Browser): void {
  test("the facts are the API's, one a row with source and note; a figure that was not found has no bar", async () => {
    const { facts } = Facts.parse(await (await fetch(`${product().url}/api/v1/facts`)).json());
    expect(facts.length).toBeGreaterThan(20);
    const { page, complaints, close } = await openReader(browser());
    await page.goto(`${product().url}/facts`, { waitUntil: "networkidle" });
    const rows = await tableRows(page, `All ${facts.length} figures`);
    expect(rows).toHaveLength(facts.length);
    for (const [i, fact] of facts.entries()) {
      const [subject = "", figure = "", assets = ""] = rows[i] ?? [];
      for (const text of [fact.subject.en, fact.source, fact.note?.en ?? ""]) expect(subject).toContain(text);
      expect(figure).toBe(fact.figure.en);
      for (const asset of fact.assets) expect(assets).toContain(asset);
    }
    const missing = facts.filter((fact) => fact.status === "no-figure");
    expect(missing.length).toBeGreaterThan(0);
    const mindshare = page.getByRole("table", { name: "Narrative mindshare, Kaito", exact: true });
    for (const { figure, series } of missing) {
      if (series !== "mindshare-kaito") continue;
      const row = mindshare.getByRole("row").filter({ hasText: figure.en });
      expect(await row.count()).toBe(1);
      expect(await row.locator("svg, [data-bar]").count()).toBe(0);
    }
    await page.goto(`${product().url}/de/facts`, { waitUntil: "networkidle" });
    const german = await page.locator("main").innerText();
    for (const fact of facts) expect(german).toContain(fact.figure.de);
    expect(complaints).toEqual([]);
    await close();
  });
}
