import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { exampleAddress } from "@/lib/contracts/api/example";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { NAVIGATION } from "@/lib/site/pages";
import { expectAccessible } from "../support/expect-accessible";
import { launchBrowser, openReader } from "../support/open-page";
import { type RunningProduct, startProduct } from "../support/start-product";
import { describeAssetJourney } from "./asset-journey";
import { describeChartJourney } from "./chart-journey";
import { describeCompareJourney } from "./compare-journey";
import { describeContributionJourney } from "./contribution-journey";
import { describeEventsJourney } from "./events-journey";
import { describeFactsJourney } from "./facts-journey";
import { describeShareJourney } from "./share-journey";
import { describeStatusJourney } from "./status-journey";
import { describeTracksJourney } from "./tracks-journey";
import { describeVersionsJourney } from "./versions-journey";
import { describeWeightsJourney } from "./weights-journey";

const DAILY = path.resolve(import.meta.dirname, "../../../shared/market-data/daily");
const RANGE = "from=2024-07-16&to=2026-03-18";

let product: RunningProduct;
let browser: Browser;

const Nav = z.object({
  simulated: z.boolean(),
  asOf: z.string(),
  base: z.object({ day: z.string(), value: z.number() }),
  days: z.array(z.string()),
  gross: z.array(z.number().nullable()),
  net: z.array(z.number().nullable()),
  flags: z.array(z.array(z.string())),
  weightStatus: z.array(z.object({ from: z.string(), to: z.string(), status: z.string() })),
});

async function nav(basket: string): Promise<z.infer<typeof Nav>> {
  const response = await fetch(`${product.url}/api/v1/nav?basket=${basket}&${RANGE}`);
  expect(response.status).toBe(200);
  return Nav.parse(await response.json());
}

describe.skipIf(!existsSync(DAILY))(`the fund on real prices (needs ${DAILY})`, () => {
  beforeAll(async () => {
    product = await startProduct(["--import", DAILY]);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test("611 days from a base of 100, with the levels that were derived independently from the same prices", async () => {
    const fund = await nav("ai-fund");
    expect(fund).toMatchObject({ simulated: false, asOf: "2026-03-18", base: { day: "2024-07-16", value: 100 } });
    expect(fund.days).toHaveLength(611);
    const at = (day: string) => {
      const t = fund.days.indexOf(day);
      return [fund.gross[t], fund.net[t]];
    };
    for (const [day, gross, net] of [
      ["2024-07-17", 100.38046, 100.37359],
      ["2024-10-03", 79.86034, 79.42937],
      ["2025-04-03", 44.36903, 43.58288],
    ] as const) {
      expect(at(day)[0]).toBeCloseTo(gross, 4.9);
      expect(at(day)[1]).toBeCloseTo(net, 4.9);
    }
  });

  test("the DeFi fund has a level on every day, though Maker's prices end and Aerodrome has none", async () => {
    const defi = await nav("defi");
    expect(defi.days).toHaveLength(611);
    expect(defi.gross.filter((level) => level === null)).toEqual([]);
    const flagged = defi.flags.flatMap((flags, t) => flags.map((flag) => `${defi.days[t]} ${flag}`));
    expect(flagged).toEqual(
      expect.arrayContaining([
        "2025-06-12 removed:MKR",
        "2025-07-03 dropped:MKR:669",
        "2025-10-03 dropped:AERO:660",
        "2026-01-06 dropped:AERO:536",
      ]),
    );
  });

  test("an investor reads the NAV, looks at half a year, and opens the reviews", async () => {
    const { page, complaints, close } = await openReader(browser);
    await page.goto(`${product.url}/`, { waitUntil: "networkidle" });
    const fund = await nav("ai-fund");
    const printed = (fund.net.at(-1) ?? 0).toFixed(2);
    expect(printed).toBe("22.22");
    expect(await page.locator("main").innerText()).toContain(printed);
    expect(await page.locator("main").innerText()).toContain("144.19");

    await page.locator("label", { hasText: /^6M$/ }).first().click();
    await page.waitForURL(/range=6m/i);
    // 22.21924 on 2026-03-18 after 54.86 on 2025-09-18: −59.5 %
    await page.getByText("−59.5%").filter({ visible: true }).first().waitFor();

    await page.getByRole("link", { name: "Reviews", exact: true }).first().click();
    await page.waitForURL(/\/reviews/);
    const text = await page.locator("main").innerText();
    for (const shown of ["3 Oct 2024", "Published", "Missing", "Unverified", "81.50", "32.5"])
      expect(text).toContain(shown);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the weight periods on the launch set and after the three missing sets are shaded and named", async () => {
    const { page, close } = await openReader(browser);
    await page.goto(`${product.url}/`, { waitUntil: "networkidle" });
    const main = await page.locator("main").innerText();
    expect(main.toLowerCase()).toContain("unverified");
    expect((await nav("ai-fund")).weightStatus.map(({ from, status }) => `${from} ${status}`)).toEqual([
      "2024-07-16 unverified",
      "2024-10-03 published",
      "2025-01-06 published",
      "2025-04-03 missing",
      "2025-07-03 missing",
      "2025-10-03 published",
      "2026-01-06 missing",
    ]);
    expect(await page.getByText(/sets of Apr, Jul 2025 missing/).count()).toBeGreaterThan(0);
    await close();
  });

  test("the first paint shows the chart without a line of script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${product.url}/`);
    expect(await page.locator("main svg path").count()).toBeGreaterThan(4);
    expect(await page.locator("main").innerText()).toContain("22.22");
    await context.close();
  });

  test("a German reader sees German figures", async () => {
    const { page, complaints, close } = await openReader(browser);
    await page.goto(`${product.url}/de`, { waitUntil: "networkidle" });
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    const text = await page.locator("main").innerText();
    expect(text).toContain("22,22");
    expect(text).toContain("−77,78\u00a0%");
    expect(text).toContain("16.07.2024");
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ...NAVIGATION.flatMap(({ path }) => [path, `/de${path === "/" ? "" : path}`]),
    "/reviews?basket=defi",
    "/assets/RENDER",
    "/de/assets/TAO",
  ])("%s has no accessibility fault in either theme, and nothing scrolls sideways on a phone", async (address) => {
    await expectAccessible(browser, product.url + address);
  });

  describeChartJourney(
    () => product,
    () => browser,
  );
  describeStatusJourney(
    () => product,
    () => browser,
  );
  describeTracksJourney(
    () => product,
    () => browser,
  );
  describeCompareJourney(
    () => product,
    () => browser,
  );
  describeContributionJourney(
    () => product,
    () => browser,
  );
  describeEventsJourney(
    () => product,
    () => browser,
  );
  describeFactsJourney(
    () => product,
    () => browser,
  );
  describeAssetJourney(
    () => product,
    () => browser,
  );

  describeShareJourney(
    () => product,
    () => browser,
  );

  test.each(Object.keys(API_V1) as ApiName[])("the example of /api/v1/%s answers in its own schema", async (name) => {
    const response = await fetch(product.url + exampleAddress(name));
    expect(response.status).toBe(200);
    expect(API_V1[name].output.safeParse(await response.json()).error).toBeUndefined();
    if (!("format" in API_V1[name].query.shape)) return;
    const csv = await fetch(product.url + exampleAddress(name, "csv"));
    expect([csv.status, csv.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  });

  describeVersionsJourney(() => product, DAILY);
  describeWeightsJourney(
    () => product,
    () => browser,
  );
});
