import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { findViolations, openReader, overflow } from "./open-page";

/** Charts draw again for a phone's width. */
const REDRAWN_MS = 200;

/** An open window's page has no fault that axe finds in either theme, and scrolls sideways on no phone. */
export async function expectAccessiblePage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, await findViolations(page)]).toEqual([colorScheme, []]);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await page.waitForTimeout(REDRAWN_MS);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** As `expectAccessiblePage` in a window of its own, which logs no error. */
export async function expectAccessible(browser: Browser, url: string): Promise<void> {
  const { page, complaints, close } = await openReader(browser);
  await expectAccessiblePage(page, url);
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
  await close();
}
