import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventStudyCsv } from "@/lib/csv/event-study";
import { getContributionPage } from "@/lib/services/analysis/get-contribution-page";
import { getContributions } from "@/lib/services/analysis/get-contributions";
import { getEventStudy } from "@/lib/services/events/get-study";
import { listEvents } from "@/lib/services/events/list";
import { importPrices } from "@/lib/services/ingest/import";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { createTestStore } from "../../support/test-store";

const DAILY = path.resolve(import.meta.dirname, "../../../../shared/market-data/daily");
const ANNOUNCED = "2024-07-17-grayscale-announces-the-decentralized";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The expected figures of the event study were computed from the CSV files by another program, in plain sums. */
describe.skipIf(!existsSync(DAILY))(`contribution and events on real prices (needs ${DAILY})`, () => {
  beforeAll(async () => {
    store = await createTestStore();
    await importPrices(store.ctx, { dir: DAILY });
    await refreshLevels(store.ctx, { cause: "test" });
  }, 120_000);
  afterAll(() => store?.close());

  const whole = { basket: "ai-fund", against: "ai", range: "si", from: null, to: null } as const;

  test("constituents, and categories, sum with the fee to the net return; groups sum to their category", async () => {
    const moved = await getContributions(store.ctx, { basket: "ai-fund" });
    const sum = (values: readonly { contribution: number | null }[]) =>
      values.reduce((total, row) => total + (row.contribution ?? Number.NaN), 0);
    const rest = (moved.fee.value ?? Number.NaN) + (moved.cost.value ?? Number.NaN);
    // 22.21924 after 100
    expect(moved.net.value).toBeCloseTo(-0.7778076, 6);
    expect(Math.abs(sum(moved.rows) + rest - (moved.net.value ?? Number.NaN))).toBeLessThan(1e-9);
    expect(Math.abs(sum(moved.categories) + rest - (moved.net.value ?? Number.NaN))).toBeLessThan(1e-9);
    for (const { groups, contribution } of moved.categories.filter((row) => row.groups.length > 0)) {
      expect(sum(groups)).toBeCloseTo(contribution ?? Number.NaN, 12);
    }
    expect(moved.categories.map(({ name }) => name).toSorted()).toEqual([
      "infrastructure",
      "other",
      "problems",
      "resources",
    ]);
    expect(moved.weightPeriods.filter(({ status }) => status === "missing").map(({ from }) => from)).toEqual([
      "2025-04-03",
      "2025-07-03",
      "2026-01-06",
    ]);
  });

  test("the page: effects sum to the active return, a range past the history has no answer, free days are cut", async () => {
    const page = await getContributionPage(store.ctx, whole);
    const { rows, active } = page.attribution;
    const sum = rows.reduce(
      (total, row) => total + (row.allocation ?? 0) + (row.selection ?? 0) + (row.interaction ?? 0),
      0,
    );
    expect(Math.abs(sum - (active ?? Number.NaN))).toBeLessThan(1e-9);
    const decade = await getContributionPage(store.ctx, { ...whole, from: "2016-03-18", to: "2026-03-18" });
    expect([decade.isCut, decade.contributions.from, decade.contributions.to]).toEqual([
      true,
      "2024-07-16",
      "2026-03-18",
    ]);
    const young = await getContributionPage(store.ctx, {
      ...whole,
      basket: "rwa",
      from: "2010-01-01",
      to: "2010-02-01",
    });
    expect([young.contributions.net, young.attribution.reason]).toEqual([
      { value: null, reason: "no-price" },
      "no-price",
    ]);
  });

  test.each([
    ["market", "NEAR", -0.00841765, 0.05117047, -0.16450207, -0.09532387],
    ["market", "FIL", 0.02890374, 0.03190494, 0.90593308, 0.10453417],
    ["market", "RENDER", 0.0320468, 0.04973308, 0.64437603, -0.25625131],
    ["market", "LPT", 0.10662692, 0.06748725, 1.57995636, -0.09113344],
    ["market", "TAO", 0.07497842, 0.04525702, 1.65672472, 0.3329155],
    ["market", null, 0.04682765, 0.03520807, 1.33002607, -0.00105179],
    ["simple", "NEAR", -0.01380049, 0.05289539, -0.26090165, 0.02804136],
    ["simple", "FIL", 0.0193284, 0.03228367, 0.59870495, -0.00107727],
    ["simple", "RENDER", 0.0269891, 0.05034311, 0.53610311, -0.21181083],
    ["simple", "LPT", 0.09912136, 0.06868617, 1.44310505, -0.01233027],
    ["simple", "TAO", 0.06400741, 0.04595673, 1.39277544, 0.25244002],
    ["simple", null, 0.03912915, 0.03657964, 1.06969759, 0.0110526],
  ] as const)("the announcement, %s model, %s", async (model, asset, onDay, error, t, overWindow) => {
    const study = await getEventStudy(store.ctx, { event: ANNOUNCED, model });
    expect([study.benchmark, study.window, study.estimation]).toEqual([
      "btc",
      10,
      { from: "2024-03-09", to: "2024-07-06" },
    ]);
    const row = asset === null ? study.mean : study.rows.find((entry) => entry.asset === asset);
    expect(row?.n).toBe(120);
    expect(row?.onDay.value.value).toBeCloseTo(onDay, 7);
    expect(row?.onDay.standardError).toBeCloseTo(error, 7);
    expect(row?.onDay.t).toBeCloseTo(t, 6);
    expect(row?.onDay.verdict).toBe("within");
    expect(row?.overWindow.value.value).toBeCloseTo(overWindow, 7);
    expect(row?.overWindow.standardError).toBeCloseTo(error * Math.sqrt(21), 6);
    expect(row?.includes).toEqual(asset === "RENDER" ? ["RNDR"] : []);
  });

  test("on simulated prices the verdicts are withheld, the figures marked", async () => {
    const study = await getEventStudy({ ...store.ctx, isSimulated: true }, { event: ANNOUNCED });
    expect(study.rows.map((row) => row.onDay.verdict)).toEqual([null, null, null, null, null]);
    expect(eventStudyCsv(study)).toContain("# SIMULATED PRICES");
  });

  test("a month without a day, an asset listed on the day, one event past the prices, and an unknown event", async () => {
    const month = await getEventStudy(store.ctx, { event: "2024-06-01-near-s-ai-incubator" });
    expect([month.reason, month.rows, month.mean, month.estimation]).toEqual(["month-only", [], null, null]);
    const listed = await getEventStudy(store.ctx, { event: "2025-11-11-allora-lists-allo" });
    expect(listed.rows.map((row) => [row.asset, row.onDay.value])).toEqual([
      ["ALLO", { value: null, reason: "no-price", n: 0 }],
    ]);
    const later = await getEventStudy(store.ctx, { event: "2026-04-07-review-tao-43-06" });
    expect(later.rows.map((row) => row.onDay.value.value)).toEqual([null]);
    await expect(getEventStudy(store.ctx, { event: "nothing" })).rejects.toMatchObject({
      code: "NOT_FOUND",
      field: "event",
    });
  });

  test("events by kind and asset; those of the whole market concern every asset", async () => {
    const { events } = await listEvents(store.ctx, { kind: "market", asset: "fet" });
    expect(events.map(({ day }) => day)).toEqual([
      "2024-03-27",
      "2024-06-25",
      "2024-07-01",
      "2024-09-04",
      "2024-12-10",
      "2025-10-09",
      "2025-10-10",
    ]);
  });
});
