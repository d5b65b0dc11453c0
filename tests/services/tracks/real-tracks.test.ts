import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "@/lib/contracts/wire/figure";
import { claimCheckCsv } from "@/lib/csv/claim-check";
import { importPrices } from "@/lib/services/ingest/import";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { getTracks } from "@/lib/services/tracks/get";
import { getClaimCheck } from "@/lib/services/tracks/get-claim-check";
import { createTestStore } from "../../support/test-store";

const DAILY = path.resolve(import.meta.dirname, "../../../../shared/market-data/daily");

let store: Awaited<ReturnType<typeof createTestStore>>;

const percent = (figure: Figure | undefined): string => (figure?.value == null ? "–" : (figure.value * 100).toFixed(4));

async function returns(from: string, to: string): Promise<Record<string, string>> {
  const { rows } = await getTracks(store.ctx, { from, to });
  return Object.fromEntries(rows.map((row) => [row.basket, percent(row.return)]));
}

/**
 * The expected figures of the tracks by rule come from a few lines of Python over the same files: the mean of the
 * members' price ratios from review to review, chained. Those of Bitcoin and Ether are one close over another; DeFi,
 * smart contract and large cap are units bought at the published weights at each review's close and held to the next.
 */
describe.skipIf(!existsSync(DAILY))(`tracks and the claim on real prices (needs ${DAILY})`, () => {
  beforeAll(async () => {
    store = await createTestStore();
    await importPrices(store.ctx, { dir: DAILY });
    await refreshLevels(store.ctx, { cause: "test" });
  }, 120_000);
  afterAll(() => store?.close());

  test("without days: from the first common day to the day before the fund was announced", async () => {
    const tracks = await getTracks(store.ctx, {});
    expect([tracks.from, tracks.to]).toEqual(["2024-01-04", "2024-07-16"]);
    const figure = Object.fromEntries(tracks.rows.map((row) => [row.basket, percent(row.return)]));
    expect(figure).toMatchObject({
      rwa: "420.7874",
      meme: "268.8591",
      eth: "51.9172",
      "large-cap": "45.6430",
      "smart-contract": "9.9863",
      defi: "5.2579",
      btc: "47.3213",
      gaming: "-24.9352",
      layer2: "-51.6832",
    });
    expect(tracks.rows.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(tracks.unavailable.map(({ weighting }) => weighting)).toEqual(["cap", "sqrt-cap", "capped"]);
  });

  test.each([
    ["smart-contract", 109.9862567660115],
    ["defi", 105.25788906446088],
    ["large-cap", 145.64304751319702],
  ])("%s is bought anew at the published weights of 3 April and 3 July 2024", async (basket, level) => {
    const nav = await getNavSeries(store.ctx, { basket, from: "2024-01-04", to: "2024-07-16" });
    expect(nav.base).toEqual({ day: "2024-01-04", value: 100 });
    expect(nav.gross.at(-1)).toBeCloseTo(level, 10);
    expect(nav.weightStatus.map(({ from, status }) => `${from} ${status}`)).toEqual([
      "2024-01-04 published",
      "2024-04-03 published",
      "2024-07-03 published",
    ]);
  });

  test("the year to 16 July 2024 stays open for baskets whose first set is of 4 January", async () => {
    const year = await returns("2023-12-31", "2024-07-16");
    expect(year).toMatchObject({
      layer2: "-49.1028",
      meme: "263.8931",
      rwa: "454.6629",
      gaming: "-28.8984",
      btc: "53.8280",
      eth: "50.9345",
      defi: "–",
      "smart-contract": "–",
      "large-cap": "–",
    });
  });

  test("ten years fit one small answer, with unknown days left open", async () => {
    const tracks = await getTracks(store.ctx, { from: "2016-03-18", to: "2026-03-18" });
    expect(tracks.days.length).toBeLessThan(310);
    expect([tracks.days[0], tracks.days.at(-1), tracks.everyDays]).toEqual(["2016-03-18", "2026-03-18", 13]);
    const defi = tracks.rows.find(({ basket }) => basket === "defi");
    expect(defi).toMatchObject({ rank: null, return: { value: null, reason: "short-history" } });
    expect(defi?.part).toMatchObject({ from: "2024-01-04", to: "2026-03-18" });
    expect(Number.isNaN(defi?.growth[0])).toBe(true);
  });

  test("the claim: near as the month of May, far off as a year", async () => {
    const check = await getClaimCheck(store.ctx, {});
    expect(check).toMatchObject({ claimed: 0.2, month: "2024-05", withheld: null, simulated: false });
    const readings = check.readings.map(({ id, from, to, track, fiveEqual, fiveLaunch, verdict }) =>
      [id, from, to, percent(track), percent(fiveEqual), percent(fiveLaunch), verdict].join(" "),
    );
    expect(readings[0]).toBe("month 2024-04-30 2024-05-31 26.4457 28.1155 22.8140 near");
    expect(readings[1]).toBe("year-to-month 2023-12-31 2024-05-31 126.0094 87.9621 76.1275 does-not-hold");
    // AKT returns to the files in June 2024 and is too young for the review of July.
    expect(readings[2]).toBe("year-to-article 2023-12-31 2024-07-16 63.4870 38.2636 33.1755 does-not-hold");
    const may = Object.fromEntries(
      check.readings[0]?.against.map((rival) => [rival.basket, percent(rival.return)]) ?? [],
    );
    expect(may).toMatchObject({
      meme: "54.3788",
      rwa: "29.8672",
      btc: "11.3199",
      eth: "24.8251",
      gaming: "7.6690",
      layer2: "3.8086",
      defi: "27.7316",
      "smart-contract": "19.7457",
      "large-cap": "14.8105",
    });
    // DeFi, meme and RWA returned more than 26.4 in May; over the year only meme and RWA of six with an answer.
    expect(check.readings.map(({ beaten, rivals, beatsMost }) => [beaten, rivals, beatsMost])).toEqual([
      [6, 9, true],
      [4, 6, true],
      [4, 6, true],
    ]);
    expect(check.months.map(({ to }) => to)).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
      "2024-05-31",
      "2024-06-30",
      "2024-07-16",
    ]);
    expect(claimCheckCsv(check)).toContain("month,2024-04-30,2024-05-31,ai,0.2644571");
  });

  test("on simulated prices the verdict is withheld", async () => {
    const check = await getClaimCheck({ ...store.ctx, isSimulated: true }, {});
    expect(check).toMatchObject({ simulated: true, withheld: "simulated", readings: [], months: [] });
    expect(claimCheckCsv(check)).toContain("# verdicts withheld: the prices are simulated");
  });
});
