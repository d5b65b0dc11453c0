import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pricesCsv } from "@/lib/csv/prices";
import { restatementsCsv } from "@/lib/csv/restatements";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { importPrices } from "@/lib/services/ingest/import";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { listRestatements } from "@/lib/services/levels/list-restatements";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { getPrices } from "@/lib/services/prices/get-prices";
import { getDataQuality } from "@/lib/services/quality/get";
import { getWeightSets } from "@/lib/services/weights/get-sets";
import { launchWeek } from "../../support/launch-week";
import { createPriceFolder } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

type Store = Awaited<ReturnType<typeof createTestStore>>;

let now = Date.UTC(2024, 6, 23, 1);
const setClock = (iso: string): void => {
  now = Date.parse(iso);
};

const storedNet = async (store: Store): Promise<(number | null)[]> => {
  const rows = await store.ctx.db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } });
  return rows.map((row) => row.net);
};
const netKnownOn = async (store: Store, knownOn: string): Promise<number[]> => [
  ...(await getNavSeries(store.ctx, { basket: "ai-fund", knownOn })).net,
];

describe("a price that is revised twice", () => {
  let store: Store;
  let published: (number | null)[];
  let afterSilent: (number | null)[];

  beforeAll(async () => {
    setClock("2024-07-23T01:00:00Z");
    store = await createTestStore(() => now);
    await storeCloses(store.ctx, launchWeek(), "import");
    published = await storedNet(store);
    setClock("2024-07-23T10:00:00Z");
    await storeCloses(store.ctx, { "TAO.csv": "date,close_usd\n2024-07-22,10.02\n" }, "late price");
    afterSilent = await storedNet(store);
    setClock("2024-08-01T12:00:00Z");
    await storeCloses(store.ctx, { "TAO.csv": "date,close_usd\n2024-07-19,11\n" }, "correction");
  });
  afterAll(() => store.close());

  test("the first filling is no correction; 0.004 % ten hours after the close is silent; +10 % of TAO a week later is restated", async () => {
    const { total, restatements } = await listRestatements(store.ctx, {});
    expect(total).toBe(2);
    expect(
      restatements.map(({ basket, kind, cause, actor, days, recordedAt }) => [
        basket,
        kind,
        cause,
        actor,
        days,
        recordedAt,
      ]),
    ).toEqual([
      ["ai-fund", "restatement", "correction", "system", 1, "2024-08-01T12:00:00.000Z"],
      ["ai-fund", "silent", "late price", "system", 1, "2024-07-23T10:00:00.000Z"],
    ]);
  });

  test("each changed day keeps its values before and after", async () => {
    const [restated, silent] = (await listRestatements(store.ctx, { basket: "ai-fund" })).restatements;
    // TAO weighs 2.92 %: 132.99 + 2.92 × 0.1, and 132.99 + 2.92 × 0.002
    expect([restated?.firstDay, restated?.lastDay]).toEqual(["2024-07-19", "2024-07-19"]);
    expect(restated?.changes.grossBefore[0]).toBeCloseTo(132.99, 10);
    expect(restated?.changes.grossAfter[0]).toBeCloseTo(133.282, 10);
    expect(silent?.changes.days).toEqual(["2024-07-22"]);
    expect(silent?.changes.grossAfter[0]).toBeCloseTo(132.99584, 10);
    expect(silent?.largestChange).toBeCloseTo(0.00584 / 132.99, 12);
    // The net level loses 2.5 % ÷ 365 on each of three days.
    expect(restated?.changes.netAfter[0]).toBeCloseTo(133.282 * (1 - 0.025 / 365) ** 3, 10);
    const rows = await store.ctx.db.restatementChange.findMany();
    for (const row of rows) {
      expect(row.inputsBefore).toMatch(/^[0-9a-f]{64}$/);
      expect(row.inputsAfter).toMatch(/^[0-9a-f]{64}$/);
      expect(row.inputsAfter).not.toBe(row.inputsBefore);
    }
  });

  test("the data quality counts both kinds and names the day that moved most", async () => {
    const { totals, restatements } = await getDataQuality(store.ctx, {});
    expect([totals.restatements, restatements.total]).toEqual([{ silent: 1, announced: 1 }, 2]);
    const [newest] = restatements.rows;
    expect([newest?.kind, newest?.days, newest?.from, newest?.worst?.day]).toEqual([
      "restatement",
      1,
      "2024-07-19",
      "2024-07-19",
    ]);
    expect(newest?.worst?.before).toBeCloseTo(132.99 * (1 - 0.025 / 365) ** 3, 10);
    expect(newest?.worst?.after).toBeCloseTo(133.282 * (1 - 0.025 / 365) ** 3, 10);
  });

  test("a day before either revision gives the levels of then, to the last bit, and lists what came since", async () => {
    const nav = await getNavSeries(store.ctx, { basket: "ai-fund", knownOn: "2024-07-22" });
    expect([...nav.net]).toEqual(published);
    expect([nav.knownOn, nav.days.at(-1)]).toEqual(["2024-07-22", "2024-07-22"]);
    expect(nav.restatedSince.map(({ kind }) => kind)).toEqual(["restatement", "silent"]);
  });

  test("a day between the two knows the first only; the day of the second knows both, as does now", async () => {
    expect(await netKnownOn(store, "2024-07-23")).toEqual(afterSilent);
    const current = await storedNet(store);
    expect(current).not.toEqual(afterSilent);
    expect(await netKnownOn(store, "2024-08-01")).toEqual(current);
    const nav = await getNavSeries(store.ctx, { basket: "ai-fund" });
    expect([nav.knownOn, nav.restatedSince, [...nav.net]]).toEqual([null, [], current]);
  });

  test("a day inside the week ends there; before the launch was announced there is no level", async () => {
    expect((await getNavSeries(store.ctx, { basket: "ai-fund", knownOn: "2024-07-18" })).days).toEqual([
      "2024-07-16",
      "2024-07-17",
      "2024-07-18",
    ]);
    expect(await getNavSeries(store.ctx, { basket: "ai-fund", knownOn: "2024-07-16" })).toMatchObject({
      asOf: null,
      days: [],
    });
  });

  test("a range cuts a past state like the stored one", async () => {
    const query = { basket: "ai-fund", from: "2024-07-18", to: "2024-07-20" } as const;
    const [then, today] = [
      await getNavSeries(store.ctx, { ...query, knownOn: "2024-08-01" }),
      await getNavSeries(store.ctx, query),
    ];
    expect(then.days).toEqual(["2024-07-18", "2024-07-19", "2024-07-20"]);
    expect([then.days, then.gross, then.net, then.flags]).toEqual([today.days, today.gross, today.net, today.flags]);
  });

  test("prices carry version, inputs and the moment of choice; a past day gives the version of then", async () => {
    const query = { assets: ["TAO", "NEAR"], from: "2024-07-19", to: "2024-07-19" };
    const [tao, near] = (await getPrices(store.ctx, query)).prices;
    expect(tao).toMatchObject({
      asset: "TAO",
      days: ["2024-07-19"],
      inputs: [["csv/2"]],
      version: [2],
      chosenAt: ["2024-08-01T12:00:00.000Z"],
    });
    expect([tao?.closeUsd[0], near?.closeUsd[0], near?.version[0]]).toEqual([11, 20, 1]);
    const then = await getPrices(store.ctx, { ...query, knownOn: "2024-07-31" });
    expect([then.knownOn, then.prices[0]?.closeUsd[0], then.prices[0]?.version[0]]).toEqual(["2024-07-31", 10, 1]);
    expect(pricesCsv(then).split("\r\n").slice(-4)).toEqual([
      "asset,day,close_usd,quality,flags,inputs,version,chosen_at",
      "TAO,2024-07-19,10,imported,,csv/1,1,2024-07-23T01:00:00.000Z",
      "NEAR,2024-07-19,20,imported,,csv/1,1,2024-07-23T01:00:00.000Z",
      "",
    ]);
  });

  test("the page says it for seven days, and of a restatement only", async () => {
    const notice = async () =>
      (await describeDataset(store.ctx, await requirePublished(store.ctx.db, "ai-fund"))).restated;
    expect(await notice()).toEqual({
      firstDay: "2024-07-19",
      lastDay: "2024-07-19",
      days: 1,
      recordedOn: "2024-08-01",
    });
    setClock("2024-08-08T23:59:59Z");
    expect(await notice()).not.toBeNull();
    setClock("2024-08-09T00:00:00Z");
    expect(await notice()).toBeNull();
    setClock("2024-08-01T12:00:00Z");
  });

  test("corrections are found by the day they were recorded, and by basket", async () => {
    const count = async (query: Parameters<typeof listRestatements>[1]) =>
      (await listRestatements(store.ctx, query)).total;
    expect(await count({ from: "2024-08-01", to: "2024-08-01" })).toBe(1);
    expect(await count({ to: "2024-07-31" })).toBe(1);
    expect(await count({ basket: "btc" })).toBe(0);
    await expect(count({ basket: "nope" })).rejects.toMatchObject({ code: "NOT_FOUND", field: "basket" });
    await expect(count({ from: "2024-08-02", to: "2024-08-01" })).rejects.toMatchObject({ code: "VALIDATION" });
    const csv = restatementsCsv(await listRestatements(store.ctx, { from: "2024-08-01" })).split("\r\n");
    expect(csv).toContain("# 1 of 1 corrections listed");
    const cells = csv.at(-2)?.split(",") ?? [];
    expect(cells.slice(0, 8)).toEqual([
      "2024-08-01T12:00:00.000Z",
      "ai-fund",
      "restatement",
      "correction",
      "system",
      "2024-07-22.3",
      "1.0",
      "2024-07-19",
    ]);
    expect(Number(cells[8])).toBeCloseTo(132.99, 10);
    expect(Number(cells[9])).toBeCloseTo(133.282, 10);
  });

  test("what was restated refuses to be changed or deleted", async () => {
    const { db } = store.ctx;
    await expect(db.restatement.updateMany({ data: { cause: "x" } })).rejects.toThrow("append-only");
    await expect(db.restatement.deleteMany()).rejects.toThrow("append-only");
    await expect(db.restatementChange.updateMany({ data: { netAfter: 1 } })).rejects.toThrow("append-only");
    await expect(db.restatementChange.deleteMany()).rejects.toThrow("append-only");
  });

  test("a day to come, and an asset that is not there, are refused by name", async () => {
    const future = getNavSeries(store.ctx, { basket: "ai-fund", knownOn: "2024-08-02" });
    await expect(future).rejects.toMatchObject({ code: "VALIDATION", field: "knownOn" });
    const unknown = getPrices(store.ctx, { assets: ["TAO", "NOSUCH"] });
    await expect(unknown).rejects.toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining('"NOSUCH"') });
  });
});

describe("a price that is withdrawn", () => {
  test("is none from then on, and was one before", async () => {
    setClock("2024-07-23T01:00:00Z");
    const store = await createTestStore(() => now);
    await storeCloses(store.ctx, launchWeek(), "import");
    const head = { assetId: "TAO", day: new Date("2024-07-20"), version: 2, quality: "withdrawn" as const, inputs: [] };
    await store.ctx.db.chosenPrice.create({
      data: { ...head, closeUsd: null, chosenAt: new Date("2024-07-25T09:00:00Z") },
    });
    setClock("2024-07-25T10:00:00Z");
    await refreshLevels(store.ctx, { cause: "quarantine decision" });
    const closes = async (knownOn?: string) => {
      const answer = await getPrices(store.ctx, {
        assets: ["TAO"],
        from: "2024-07-20",
        to: "2024-07-20",
        ...(knownOn === undefined ? {} : { knownOn }),
      });
      return [answer.prices[0]?.closeUsd[0], answer.prices[0]?.quality[0]];
    };
    expect(await closes()).toEqual([Number.NaN, "withdrawn"]);
    expect(await closes("2024-07-24")).toEqual([10, "imported"]);
    const flagsOf = async (knownOn: string) => {
      const nav = await getNavSeries(store.ctx, { basket: "ai-fund", from: "2024-07-20", to: "2024-07-20", knownOn });
      return nav.flags[0];
    };
    expect([await flagsOf("2024-07-24"), await flagsOf("2024-07-25")]).toEqual([[], ["stale:TAO"]]);
    await store.close();
  });
});

describe("a first fill from several sources", () => {
  test("counts whole from each day's close: what was chosen before any level was published is what was known first", async () => {
    setClock("2024-07-23T01:00:00Z");
    const store = await createTestStore(() => now);
    const folder = await createPriceFolder(launchWeek());
    await importPrices(store.ctx, { dir: folder.dir });
    await folder.remove();
    setClock("2024-07-23T01:10:00Z");
    const second = await createPriceFolder({ "TAO.csv": "date,close_usd\n2024-07-19,12\n" });
    await importPrices(store.ctx, { dir: second.dir });
    await second.remove();
    setClock("2024-07-23T01:20:00Z");
    await refreshLevels(store.ctx, { cause: "first fill" });
    const published = await storedNet(store);
    expect((await listRestatements(store.ctx, {})).total).toBe(0);
    expect(await netKnownOn(store, "2024-07-22")).toEqual(published);
    await store.close();
  });
});

describe("weight sets by the day of their announcement", () => {
  let store: Store;

  beforeAll(async () => {
    setClock("2026-04-30T12:00:00Z");
    store = await createTestStore(() => now);
    const id = "ai-fund-test";
    const days = { announcedDay: new Date("2024-07-18"), effectiveDay: new Date("2024-07-20") };
    await store.ctx.db.weightSet.create({
      data: { id, basketId: "ai-fund", ...days, status: "published", sumBps: 10_000 },
    });
    await store.ctx.db.weightSetEntry.create({
      data: { weightSetId: id, assetId: "NEAR", weightBps: 10_000, position: 0 },
    });
    await storeCloses(store.ctx, launchWeek(), "import");
  });
  afterAll(() => store.close());

  const daysKnownOn = async (knownOn: string, basket = "ai-fund") =>
    (await getWeightSets(store.ctx, { basket, knownOn })).sets.map(
      ({ effectiveDay, appliedDay }) => `${effectiveDay} ${appliedDay}`,
    );

  test("a set announced on 18 July for 20 July is visible from the 18th and applied from the 20th", async () => {
    expect(await daysKnownOn("2024-07-17")).toEqual(["2024-07-16 2024-07-16"]);
    expect(await daysKnownOn("2024-07-18")).toEqual(["2024-07-16 2024-07-16", "2024-07-20 null"]);
    expect(await daysKnownOn("2024-07-20")).toEqual(["2024-07-16 2024-07-16", "2024-07-20 2024-07-20"]);
  });

  test("a set announced two days after its effective day is not known in between", async () => {
    expect((await daysKnownOn("2025-01-07")).at(-1)).toMatch(/^2024-10-03/);
    expect((await daysKnownOn("2025-01-08")).at(-1)).toMatch(/^2025-01-06/);
  });

  test("a set of which only the month is known counts from that month's last day", async () => {
    expect(await daysKnownOn("2024-01-30", "defi")).toEqual([]);
    expect(await daysKnownOn("2024-01-31", "defi")).toEqual(["2024-01-04 null"]);
  });
});
