import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import type { Figure } from "@/lib/contracts/wire/figure";
import { getAttribution } from "@/lib/services/analysis/get-attribution";
import { getContributions } from "@/lib/services/analysis/get-contributions";
import { getMetrics } from "@/lib/services/analysis/get-metrics";
import { getReturns } from "@/lib/services/analysis/get-returns";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { getFundOverview } from "@/lib/services/fund/get-overview";
import { getReviewsPage } from "@/lib/services/fund/get-reviews-page";
import { importPrices } from "@/lib/services/ingest/import";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { verifyLevels } from "@/lib/services/levels/verify";
import { createTestStore } from "../../support/test-store";

const DAILY = path.resolve(import.meta.dirname, "../../../../shared/market-data/daily");

let store: Awaited<ReturnType<typeof createTestStore>>;
let overview: FundOverview;

const percent = (figure: Figure): string => (figure.value === null ? "–" : (figure.value * 100).toFixed(1));

/** The expected figures were computed from the same prices by another program, for the design of the screens. */
describe.skipIf(!existsSync(DAILY))(`the screens' figures on real prices (needs ${DAILY})`, () => {
  beforeAll(async () => {
    store = await createTestStore();
    await importPrices(store.ctx, { dir: DAILY });
    await refreshLevels(store.ctx, { cause: "test" });
    overview = await getFundOverview(store.ctx, { basket: "ai-fund" });
  }, 120_000);
  afterAll(() => store?.close());

  test("headline: 22.22 net, 23.17 gross, −0.61 on the day, 277 of 610 days on published weights", () => {
    const { headline } = overview;
    expect(headline.net.value?.toFixed(2)).toBe("22.22");
    expect(headline.gross.value?.toFixed(2)).toBe("23.17");
    expect(headline.dayChangePoints.value?.toFixed(2)).toBe("-0.61");
    expect(headline.dayChange.value?.toFixed(4)).toBe("-0.0269");
    expect([headline.high.value?.toFixed(2), headline.high.day]).toEqual(["144.19", "2024-12-06"]);
    expect([headline.low.value?.toFixed(2), headline.low.day]).toEqual(["15.51", "2026-02-11"]);
    expect([headline.daysOnPublishedWeights, headline.daysTotal]).toEqual([277, 610]);
    expect(headline.nextReview).toEqual({ day: "2026-04-07", inDays: 20, isPast: false });
    expect(overview.dataset).toMatchObject({
      asOf: "2026-03-18",
      // at noon of 20 March the 19th is final by the clock, but the prices end on the 18th
      dayState: "final",
      daysLate: 1,
      pricedConstituents: 6,
      constituents: 6,
      setInForce: { day: "2025-10-03", status: "published" },
      setMissing: { day: "2026-01-06", status: "missing" },
    });
  });

  test("risk of the year to 18 March 2026", () => {
    const { risk } = overview;
    expect([risk.from, risk.to]).toEqual(["2025-03-18", "2026-03-18"]);
    expect(percent(risk.volatility)).toBe("91.3");
    expect([percent(risk.maxDrawdown), risk.maxDrawdown.day]).toEqual(["-76.8", "2026-02-11"]);
    expect(percent(risk.maxDrawdownSinceInception)).toBe("-89.2");
    expect(risk.sharpe.value?.toFixed(2)).toBe("-0.35");
    expect(risk.sortino.value?.toFixed(2)).toBe("-0.50");
    expect(risk.betaToBtc.value?.toFixed(2)).toBe("1.59");
    expect(risk.correlationToBtc.value?.toFixed(2)).toBe("0.77");
    expect(risk.valueAtRisk95.value?.toFixed(4)).toBe("-0.0771");
    expect(risk.expectedShortfall95.value?.toFixed(4)).toBe("-0.0998");
    expect([percent(risk.bestDay), risk.bestDay.day]).toEqual(["24.0", "2025-11-07"]);
    expect([percent(risk.worstDay), risk.worstDay.day]).toEqual(["-26.0", "2025-10-10"]);
    expect(percent(risk.winRate)).toBe("48.5");
  });

  test("returns: fund, large cap, smart contract, Bitcoin and Ether, period by period", () => {
    const table = Object.fromEntries(
      overview.series.map((row) => [
        `${row.basket} ${row.variant}`,
        [...Object.values(row.returns).slice(1).map(percent), row.growthOf10000.value?.toFixed(0)].join(" "),
      ]),
    );
    expect(table).toMatchObject({
      "ai-fund net": "27.8 3.4 -59.5 -0.4 -52.2 -77.8 -59.3 2222",
      "ai-fund gross": "28.1 4.0 -59.0 0.1 -51.0 -76.8 -58.3 2317",
      "ai net": "19.9 -2.4 -64.2 -5.6 -47.3 -76.1 -57.5 2390",
      "large-cap net": "7.8 -17.9 -43.4 -20.2 -13.1 -1.4 -0.9 9856",
      "smart-contract net": "8.7 -22.7 -61.9 -25.1 -31.2 -39.4 -25.9 6056",
      "btc net": "7.2 -16.7 -39.1 -18.7 -13.9 9.5 5.6 10954",
      "eth net": "12.7 -22.1 -52.0 -25.9 14.1 -36.0 -23.5 6398",
    });
  });

  test("why it moved: constituents sum to −76.83, the fee takes 0.95", () => {
    const rows = overview.contributions.map((row) => `${row.asset} ${((row.contribution ?? 0) * 100).toFixed(2)}`);
    expect(rows).toEqual([
      "NEAR -23.66",
      "IP -14.85",
      "FIL -13.03",
      "RENDER -11.80",
      "GRT -6.23",
      "TAO -4.82",
      "LPT -2.43",
    ]);
    expect(overview.contributions.find((row) => row.asset === "RENDER")?.includes).toEqual(["RNDR"]);
    const sum = overview.contributions.reduce((total, row) => total + (row.contribution ?? 0), 0);
    expect(sum).toBeCloseTo(overview.totals.gross.value ?? Number.NaN, 12);
    expect(overview.totals.fee.value?.toFixed(4)).toBe("-0.0095");
  });

  test("holdings: drifted weights sum to 100 %, Bittensor first", () => {
    const rows = overview.holdings.map((row) =>
      [
        row.asset,
        ((row.target ?? 0) * 100).toFixed(2),
        (row.weight * 100).toFixed(2),
        percent(row.m1),
        percent(row.ytd),
      ].join(" "),
    );
    expect(rows).toEqual([
      "TAO 22.15 41.84 48.7 24.4",
      "NEAR 25.81 26.24 36.2 -8.5",
      "RENDER 12.91 13.94 23.6 36.1",
      "FIL 11.39 9.80 -0.3 -28.8",
      "GRT 6.21 4.30 -0.8 -19.7",
      "IP 21.53 3.88 -25.9 -52.5",
    ]);
    expect(overview.holdings.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 12);
  });

  test("reviews: turnover of each applied set; partial and missing ones were not applied", async () => {
    const page = await getReviewsPage(store.ctx, { basket: "ai-fund" });
    const rows = page.reviews.map((row) =>
      [
        row.effectiveDay,
        row.status,
        row.turnover === null ? "–" : (row.turnover * 100).toFixed(1),
        `+${row.added}`,
        `-${row.removed}`,
      ].join(" "),
    );
    expect(rows).toEqual([
      "2026-04-07 partial – + -",
      "2026-01-06 missing – + -",
      "2025-10-03 published 21.5 +IP -LPT",
      "2025-07-03 missing – + -",
      "2025-04-03 missing – + -",
      "2025-01-06 published 8.7 +LPT -",
      "2024-10-03 published 32.5 +GRT -LPT",
      "2024-07-16 unverified – + -",
    ]);
    const { days, assets, weights } = page.history;
    expect(assets).toEqual(expect.arrayContaining(["RENDER", "LPT"]));
    expect(assets).not.toContain("RNDR");
    for (const [t, day] of days.entries()) {
      const sum = weights.reduce((total, column) => total + (column[t] ?? Number.NaN), 0);
      expect([day, sum.toFixed(4)]).toEqual([day, "1.0000"]);
    }
    await expect(getReviewsPage(store.ctx, { basket: "btc" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("an asset's page joins its tickers: Render's year to date in 2024 begins with RNDR", async () => {
    const page = await getAssetPage(store.ctx, { asset: "render" });
    expect([page.asset, page.days[0], page.lastDay]).toEqual(["RENDER", "2020-06-11", "2026-03-18"]);
    // RNDR 7.185 on its last day, RENDER 6.611526866 on its first
    expect(page.closeUsd[page.days.indexOf("2024-07-21")]).toBe(7.185);
    expect(page.closeUsd[page.days.indexOf("2024-07-22")]).toBe(6.611526866);
    expect(page.migrations.map((row) => `${row.from}>${row.to} ${row.day}`)).toEqual(["RNDR>RENDER 2024-07-21"]);
    expect(page.roles.map((role) => `${role.basket} ${role.from}`)).toEqual(["ai-fund 2024-07-16", "ai 2020-10-01"]);
    await expect(getAssetPage(store.ctx, { asset: "NOSUCH" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("what was known on 7 January 2025 rests on October's weights: the set of the 6th was announced on the 8th", async () => {
    const grossKnownOn = async (knownOn?: string) => {
      const range = { basket: "ai-fund", from: "2025-01-06", to: "2025-01-07" };
      return (await getNavSeries(store.ctx, { ...range, ...(knownOn === undefined ? {} : { knownOn }) })).gross;
    };
    // From 79.86034 on 3 October 2024 by the closes of the same files: 112.05706, then −10.39 % or −10.38 %.
    const [before, after, now] = [
      await grossKnownOn("2025-01-07"),
      await grossKnownOn("2025-01-08"),
      await grossKnownOn(),
    ];
    expect(before[0]).toBeCloseTo(112.05705946, 7);
    expect(before[1]).toBeCloseTo(100.42731819, 7);
    expect(after[1]).toBeCloseTo(100.41264376, 7);
    expect([...after]).toEqual([...now]);
  });

  test("every stored level of every basket follows from its inputs", async () => {
    const verified = await verifyLevels(store.ctx, {});
    expect(verified.filter(({ rows, brokenRows }) => rows === 0 || brokenRows > 0)).toEqual([]);
    // A row a day from the base: 611 of the fund, 4,710 of Bitcoin, the lines of its file to 19 March 2026, yesterday by this store's clock.
    const rows = Object.fromEntries(verified.map((row) => [row.basket, row.rows]));
    expect([rows["ai-fund"], rows["btc"]]).toEqual([611, 4710]);
  });

  test("returns of several baskets are on the days they share", async () => {
    const returns = await getReturns(store.ctx, { baskets: ["ai-fund", "btc"] });
    expect([returns.from, returns.to, returns.days.length]).toEqual(["2024-07-16", "2026-03-18", 611]);
    const [fund, btc] = returns.rows;
    expect(fund?.daily[0]).toBeNaN();
    expect(fund?.daily[1]).toBeCloseTo(0.0037358655, 9);
    expect(percent(fund?.total ?? { value: null })).toBe("-77.8");
    expect(percent(btc?.total ?? { value: null })).toBe("9.5");
    await expect(getReturns(store.ctx, { baskets: ["btc", "nope"] })).rejects.toMatchObject({
      code: "NOT_FOUND",
      field: "baskets",
    });
  });

  test("contributions of one month sum to its gross return of 28.1 %", async () => {
    const month = await getContributions(store.ctx, { basket: "ai-fund", from: "2026-02-18", to: "2026-03-18" });
    expect(percent(month.gross)).toBe("28.1");
    expect(month.rows.reduce((sum, row) => sum + (row.contribution ?? 0), 0)).toBeCloseTo(
      month.gross.value ?? Number.NaN,
      12,
    );
    expect(month.rows.find((row) => row.asset === "TAO")?.contribution).toBeCloseTo(0.1713, 4);
  });

  test("metrics of the year agree with the overview's risk figures, and every one is a number or says why not", async () => {
    const metrics = await getMetrics(store.ctx, { baskets: ["ai-fund", "eth"], from: "2025-03-18", to: "2026-03-18" });
    expect([metrics.from, metrics.to, metrics.benchmark]).toEqual(["2025-03-18", "2026-03-18", "btc"]);
    const fund = metrics.rows[0]?.metrics ?? {};
    expect(percent(fund["volatility"] ?? { value: null })).toBe("91.3");
    expect(fund["beta"]?.value?.toFixed(2)).toBe("1.59");
    expect([percent(fund["maxDrawdown"] ?? { value: null }), fund["maxDrawdown"]?.day]).toEqual([
      "-76.8",
      "2026-02-11",
    ]);
    for (const [name, figure] of Object.entries(fund)) {
      expect([name, figure.value === null ? typeof figure.reason : "number"]).toEqual([
        name,
        figure.value === null ? "string" : "number",
      ]);
    }
  });

  test("attribution against the DeFi fund: the effects of all segments sum to the active return", async () => {
    const table = await getAttribution(store.ctx, {
      basket: "ai-fund",
      against: "defi",
      from: "2024-07-16",
      to: "2026-03-18",
    });
    expect([table.from, table.to, table.n]).toEqual(["2024-07-16", "2026-03-18", 610]);
    expect(percent({ value: table.returnOf })).toBe("-76.8");
    const sum = table.rows.reduce(
      (total, row) => total + (row.allocation ?? 0) + (row.selection ?? 0) + (row.interaction ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(table.active ?? Number.NaN, 10);
    expect(table.rows.map((row) => row.segment)).toEqual(
      expect.arrayContaining(["infrastructure", "resources", "defi"]),
    );
  });
});
