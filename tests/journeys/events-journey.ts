import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EventList } from "@/lib/contracts/analysis/event-list";
import { EventStudyResult, type StudyRow } from "@/lib/contracts/analysis/event-study";
import { openReader } from "../support/open-page";
import { written } from "../support/printed-value";
import type { RunningProduct } from "../support/start-product";
import { tableRows } from "../support/table-rows";

const ANNOUNCED = "2024-07-17-grayscale-announces-the-decentralized";
const RETURN = { points: true, sign: true, decimals: 2 };
const ERROR = { points: true, decimals: 2 };

/** The columns of the study's table after the asset's name, without verdicts. */
function figures(row: StudyRow): string[] {
  const two = { decimals: 2 };
  return [
    written(row.onDay.value.value, RETURN),
    written(row.onDay.standardError, ERROR),
    written(row.onDay.t, two),
    written(row.otherModel.onDay.value.value, RETURN),
    written(row.otherModel.onDay.standardError, ERROR),
    written(row.overWindow.value.value, RETURN),
    written(row.overWindow.standardError, ERROR),
    written(row.beta, two),
    written(row.n, { decimals: 0 }),
  ];
}

/** What an event moved: the study's every figure as the API has it, for the choices of the address. */
export function describeEventsJourney(product: () => RunningProduct, browser: () => Browser): void {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${product().url}/api/v1/${path}`);
    expect(response.status).toBe(200);
    return response.json();
  };

  describe("events", () => {
    test.each([
      ["", `event=${ANNOUNCED}`],
      ["?benchmark=eth&window=2&model=simple", `event=${ANNOUNCED}&benchmark=eth&window=2&model=simple`],
    ])("the study of the announcement under /events%s is the API's, figure by figure", async (search, query) => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/events${search}`, { waitUntil: "networkidle" });
      const study = EventStudyResult.parse(await read(`event-study?${query}`));
      expect(study.rows.map(({ asset }) => asset)).toEqual(expect.arrayContaining(["TAO", "NEAR", "LPT", "FIL"]));
      const rows = await tableRows(page, "Abnormal returns, %");
      const shown = rows.map((row) => row.slice(1).filter((_, column) => column !== 3 && column !== 8));
      expect(shown).toEqual([...study.rows, ...(study.mean === null ? [] : [study.mean])].map(figures));
      expect(complaints).toEqual([]);
      await close();
    });

    test("the list narrows by asset and kind as the API's does; a month alone is no day; an unknown event is not found", async () => {
      const { page, complaints, close } = await openReader(browser());
      await page.goto(`${product().url}/events?asset=TAO`, { waitUntil: "networkidle" });
      const { events } = EventList.parse(await read("events?asset=TAO"));
      expect(events.length).toBeGreaterThan(2);
      const titles = (await tableRows(page, "Dated events")).map((row) => row[1] ?? "");
      expect(titles).toHaveLength(events.length);
      for (const [i, event] of events.toReversed().entries()) expect(titles[i]).toContain(event.title.en);
      expect(complaints).toEqual([]);
      const monthly = EventList.parse(await read("events")).events.find(({ precision }) => precision === "month");
      await page.goto(`${product().url}/events?event=${monthly?.id}`, { waitUntil: "networkidle" });
      expect(await page.locator("main").innerText()).toContain("Only the month of this event is known");
      expect(complaints).toEqual([]);
      expect((await fetch(`${product().url}/events?event=nothing-of-the-sort`)).status).toBe(404);
      await close();
    });
  });
}
