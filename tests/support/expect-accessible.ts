import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { findViolations, openReader, overflow } from "./open-page";

/** A page has no fault that axe finds in either theme, logs no error, and scrolls sideways on no phone. */
export async function expectAccessible(browser: Browser, url: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    const { page, complaints, close } = await openReader(browser, { theme });
    await page.goto(url, { waitUntil: "networkidle" });
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.waitForTimeout(200);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  }
}
