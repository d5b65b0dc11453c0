import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { readEnv } from "@/lib/env";
import { findBrowser } from "@/tools/find-browser";

export type Theme = "light" | "dark";

/** A reader's window: what it complained about, and the page. */
export interface Reader {
  readonly page: Page;
  /** console errors, page errors and failed requests so far */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The machine's own Chromium, headless. @throws when there is none: the end-to-end tests are not run then */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(readEnv());
  if (executablePath === null) throw new Error("no Chromium was found; name one by CHROMIUM_PATH");
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** Opens a window of a width and colour scheme. */
export async function openReader(
  browser: Browser,
  { width = 1440, theme = "light" }: { width?: number; theme?: Theme } = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** What axe finds, one line a violation. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

/** How far the page is wider than its window, px. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
