import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NAVIGATION } from "@/lib/site/pages";
import { findViolations, launchBrowser, openReader } from "../support/open-page";
import { type RunningProduct, startProduct } from "../support/start-product";
import { describeContributionJourney } from "./contribution-journey";
import { describeEventsJourney } from "./events-journey";
import { CANARY, describeSecurityJourney } from "./security-journey";
import { describeSignInJourney } from "./sign-in-journey";

let product: RunningProduct;
let browser: Browser;

describe("Provider down: a first look without any price and without a provider that answers", {
  tags: ["provider-down"],
}, () => {
  beforeAll(async () => {
    product = await startProduct([], CANARY);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test("every page carries the banner, every API body says simulated", async () => {
    const { page, complaints, close } = await openReader(browser);
    for (const address of [...NAVIGATION.map(({ path }) => path), "/assets/TAO"]) {
      await page.goto(product.url + address, { waitUntil: "networkidle" });
      expect(await page.locator("body").innerText()).toContain("Simulated market");
    }
    for (const address of ["nav?basket=ai-fund", "baskets", "weights?basket=ai-fund", "facts", "assets"]) {
      expect(await (await fetch(`${product.url}/api/v1/${address}`)).json()).toMatchObject({ simulated: true });
    }
    const csv = await (await fetch(`${product.url}/api/v1/nav?basket=ai-fund&format=csv`)).text();
    expect(csv).toContain("# SIMULATED PRICES");
    expect(complaints).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  test("the seeded market reaches to yesterday and exercises the ticker change", async () => {
    const body = await (await fetch(`${product.url}/api/v1/nav?basket=ai-fund&from=2024-07-16&to=2024-08-01`)).json();
    expect(body).toMatchObject({
      base: { day: "2024-07-16", value: 100 },
      days: expect.arrayContaining(["2024-08-01"]),
    });
    expect(JSON.stringify(body)).toContain("migration:RNDR>RENDER");
  });

  describeContributionJourney(
    () => product,
    () => browser,
  );
  describeEventsJourney(
    () => product,
    () => browser,
  );
  describeSignInJourney(
    () => product,
    () => browser,
  );
  describeSecurityJourney(
    () => product,
    () => browser,
  );
});
