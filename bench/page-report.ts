import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { percentile, type SwitchTimes, switchTimes } from "@/bench/switch-times";
import { launchBrowser, openReader, type Reader } from "@/tests/support/open-page";
import { startProduct } from "@/tests/support/start-product";

const DAILY = path.resolve(import.meta.dirname, "../../shared/market-data/daily");
const PAINT_GOAL_MS = 100;
const REQUEST_GOAL_BYTES = 15_000;
const WARM_UP = 3;
const TWELVE = "ai-fund,ai,defi,smart-contract,large-cap,btc,eth,TAO,NEAR,RENDER,LINK,SOL";
/** the longest histories and some of the usual length */
const ASSETS = ["XRP", "DOGE", "LINK", "TAO", "NEAR", "SOL", "UNI", "MKR"];

interface PageReportOptions {
  /** of a product that runs already; without it one is started on the imported prices, or on the simulated market */
  readonly url: string | undefined;
  readonly rounds: number;
}

/** A switch on a page whose data is loaded: the controls to press, by turns. */
interface Switch {
  readonly id: string;
  readonly address: string;
  readonly controls: (page: Page) => readonly Locator[];
  /** done once before, e.g. to unfold a menu */
  readonly prepare?: (page: Page) => Promise<void>;
}

const openBenchmarks = async (page: Page): Promise<void> =>
  await page.locator("summary", { hasText: /^Benchmarks:/ }).click();

const radios =
  (name: string, values: readonly string[]) =>
  (page: Page): Locator[] =>
    values.map((value) => page.locator(`input[name="${name}"][value="${value}"]`));

const ranges = radios("range", ["1m", "3m", "6m", "ytd", "1y", "si"]);

const SWITCHES: readonly Switch[] = [
  { id: "overview: range", address: "/", controls: ranges },
  { id: "overview: in USD, in BTC", address: "/", controls: radios("den", ["btc", "usd"]) },
  { id: "tracks: published, equal", address: "/tracks", controls: radios("weighting", ["equal", "published"]) },
  { id: "tracks: linear, log", address: "/tracks", controls: radios("scale", ["linear", "log"]) },
  { id: "compare: range, 5 series", address: "/compare", controls: ranges },
  { id: "compare: range, 12 series, every metric", address: `/compare?series=${TWELVE}&rows=all`, controls: ranges },
  {
    id: "compare: benchmark on and off",
    address: "/compare",
    prepare: openBenchmarks,
    controls: (page) => [page.getByRole("checkbox", { name: "Large cap" })],
  },
  {
    id: "compare: benchmark on and off, 12 series",
    address: `/compare?series=${TWELVE}`,
    prepare: openBenchmarks,
    controls: (page) => [page.getByRole("checkbox", { name: "Large cap" })],
  },
  {
    id: "compare: rolling window",
    address: "/compare",
    controls: radios("window", ["30", "90", "180", "365"]),
  },
];

/** The compiler names functions by a helper of its own, which a function sent to the page lacks. */
async function openBench(browser: Browser): Promise<Reader> {
  const reader = await openReader(browser);
  await reader.page.addInitScript("globalThis.__name = (named) => named");
  return reader;
}

async function timeSwitch(browser: Browser, url: string, { address, controls, prepare }: Switch, rounds: number) {
  const { page, close } = await openBench(browser);
  await page.goto(url + address, { waitUntil: "networkidle" });
  await prepare?.(page);
  const locators = controls(page);
  const times: SwitchTimes[] = [];
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const taken = await locators[round % locators.length]?.evaluate(switchTimes);
    if (round >= WARM_UP && taken !== undefined) times.push(taken);
  }
  await close();
  return times;
}

/** A track taken out and put back, both of them loaded. */
async function timeTracks(browser: Browser, url: string, rounds: number): Promise<SwitchTimes[]> {
  const { page, close } = await openBench(browser);
  await page.goto(`${url}/compare`, { waitUntil: "networkidle" });
  const times: SwitchTimes[] = [];
  for (let round = 0; round < rounds + WARM_UP; round += 2) {
    times.push(await page.getByRole("button", { name: "Remove Large cap" }).evaluate(switchTimes));
    await page.getByRole("combobox", { name: "Add track or asset" }).fill("Large cap");
    times.push(await page.getByRole("button", { name: "Add", exact: true }).evaluate(switchTimes));
  }
  await close();
  return times.slice(WARM_UP);
}

/** One asset after another put beside the fund: what each request weighs on the wire, bytes. */
async function weighRequests(browser: Browser, url: string): Promise<{ id: string; bytes: number }[]> {
  const weights: { id: string; bytes: number }[] = [];
  for (const id of ASSETS) {
    const { page, close } = await openBench(browser);
    await page.goto(`${url}/compare?series=ai-fund`, { waitUntil: "networkidle" });
    await page.getByRole("combobox", { name: "Add track or asset" }).fill(id);
    const answered = page.waitForResponse((response) => response.url().includes("/api/v1/"));
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const { responseBodySize } = await (await answered).request().sizes();
    weights.push({ id, bytes: responseBodySize });
    await close();
  }
  return weights;
}

/** Times switches on the pages and measures their requests; ends with a failing exit code when a goal is missed. */
export async function pageReport({ url, rounds }: PageReportOptions, print: (line: string) => void): Promise<void> {
  const started = url === undefined ? await startProduct(existsSync(DAILY) ? ["--import", DAILY] : []) : null;
  const address = url ?? started?.url ?? "";
  const browser = await launchBrowser();
  let isMissed = false;
  const printTimes = (id: string, times: readonly SwitchTimes[]): void => {
    const [first, last] = [times.map((time) => time.first), times.map((time) => time.last)];
    const p95 = percentile(last, 0.95);
    isMissed ||= !(p95 <= PAINT_GOAL_MS);
    const figures = [percentile(first, 0.5), percentile(first, 0.95), percentile(last, 0.5), p95];
    print(`${id.padEnd(44)} ${figures.map((ms) => ms.toFixed(0).padStart(6)).join("")}   ${times.length} presses`);
  };
  try {
    print(`${"switch, data loaded; ms until painted".padEnd(44)}   first p50, p95; everything p50, p95`);
    for (const one of SWITCHES) printTimes(one.id, await timeSwitch(browser, address, one, rounds));
    printTimes("compare: track out and in", await timeTracks(browser, address, rounds));
    for (const { id, bytes } of await weighRequests(browser, address)) {
      isMissed ||= bytes > REQUEST_GOAL_BYTES;
      print(`compare: request for ${id.padEnd(8)} ${(bytes / 1000).toFixed(1).padStart(6)} kB on the wire`);
    }
    print(`goals: everything p95 at most ${PAINT_GOAL_MS} ms, a request at most ${REQUEST_GOAL_BYTES / 1000} kB`);
  } finally {
    await browser.close();
    await started?.stop();
  }
  if (isMissed) process.exitCode = 1;
}
