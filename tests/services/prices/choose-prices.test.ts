import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { toDay } from "@/lib/db/day-date";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { chooseAgain } from "../../support/choose-again";
import { storeObservations } from "../../support/stored-closes";
import { createTestStore } from "../../support/test-store";

const DAY = dayFromIso("2026-03-01");

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

/** "2026-03-01 v2 101 median coinbase/1+kraken/1 [flags]" of every version */
async function versions(assetId = "TAO"): Promise<string[]> {
  const rows = await store.ctx.db.chosenPrice.findMany({
    where: { assetId },
    orderBy: [{ day: "asc" }, { version: "asc" }],
  });
  return rows.map(
    ({ day, version, closeUsd, quality, inputs, flags }) =>
      `${isoFromDay(toDay(day))} v${version} ${closeUsd?.toFixed() ?? "–"} ${quality} ${inputs.join("+")} [${flags}]`,
  );
}

async function verdicts(): Promise<string[]> {
  const rows = await store.ctx.db.quarantineVerdict.findMany({
    orderBy: [{ day: "asc" }, { providerId: "asc" }, { revision: "asc" }, { seq: "asc" }],
  });
  return rows.map(
    ({ day, providerId, revision, seq, verdict, rule, closeUsd, reference, measured, threshold, decider }) =>
      `${isoFromDay(toDay(day))} ${providerId}/${revision} #${seq} ${verdict} ${rule} ${closeUsd.toFixed()} vs ` +
      `${reference?.toFixed() ?? "–"} ${measured} > ${threshold} ${decider}`,
  );
}

async function countRows(): Promise<number[]> {
  const { db } = store.ctx;
  return await Promise.all([db.observation.count(), db.chosenPrice.count(), db.quarantineVerdict.count()]);
}

describe("prices chosen as observations arrive", () => {
  test("each provider that joins gives the day a next version; the first stays readable", async () => {
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["100"] });
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["101"] });
    expect(await storeObservations(store.ctx, { provider: "coinbase", firstDay: DAY, closes: ["103"] })).toEqual({
      added: 1,
      chosen: 1,
      held: 0,
    });
    expect(await versions()).toEqual([
      "2026-03-01 v1 100 single binance/1 []",
      "2026-03-01 v2 100.5 mean kraken/1+binance/1 []",
      "2026-03-01 v3 101 median coinbase/1+kraken/1+binance/1 []",
    ]);
  });

  test("two that can't both be right are held until a third decides; every verdict stays", async () => {
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["108"] });
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["100"] });
    expect((await loadPriceHistories(store.ctx.db, ["TAO"])).size).toBe(0);
    await storeObservations(store.ctx, { provider: "coinbase", firstDay: DAY, closes: ["100"] });
    expect(await versions()).toEqual([
      "2026-03-01 v1 108 single binance/1 []",
      "2026-03-01 v2 – withdrawn  []",
      "2026-03-01 v3 100 mean coinbase/1+kraken/1 []",
    ]);
    expect(await verdicts()).toEqual([
      "2026-03-01 binance/1 #1 held pair-disagrees 108 vs 100 0.08 > 0.05 system",
      "2026-03-01 binance/1 #2 held outlier 108 vs 100 0.08 > 0.05 system",
      "2026-03-01 kraken/1 #1 held pair-disagrees 100 vs 108 0.08 > 0.05 system",
      "2026-03-01 kraken/1 #2 readmitted pair-disagrees 100 vs 100 0 > null system",
    ]);
  });

  test("a corrected revision is judged again; the verdict on the old one stays", async () => {
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["100"] });
    await storeObservations(store.ctx, { provider: "coinbase", firstDay: DAY, closes: ["100"] });
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["10"] });
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["100.2"] });
    expect(await verdicts()).toEqual(["2026-03-01 binance/1 #1 held outlier 10 vs 100 0.9 > 0.05 system"]);
    expect((await versions()).at(-1)).toBe("2026-03-01 v3 100 median coinbase/1+kraken/1+binance/2 []");
  });

  test("an earlier day that comes later is what the next day is measured against", async () => {
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY + 1, closes: ["250", "100"] });
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["100"] });
    const { days, closeUsd } = (await loadPriceHistories(store.ctx.db, ["TAO"])).get("TAO") ?? {};
    expect([...(days ?? [])]).toEqual([DAY, DAY + 2]);
    expect([...(closeUsd ?? [])]).toEqual([100, 100]);
  });

  test("the price of USDT turns USDT quotes into dollars, also where it comes later or changes", async () => {
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["100", "100"], quote: "USDT" });
    await storeObservations(store.ctx, { assetId: "USDT", provider: "kraken", firstDay: DAY, closes: ["0.9990"] });
    await storeObservations(store.ctx, { assetId: "USDT", provider: "kraken", firstDay: DAY, closes: ["0.9940"] });
    expect(await versions()).toEqual([
      "2026-03-01 v1 100 single binance/1 [usdt-as-usd]",
      "2026-03-01 v2 99.9 single binance/1 []",
      "2026-03-01 v3 99.4 single binance/1 [off-peg]",
      "2026-03-02 v1 100 single binance/1 [usdt-as-usd]",
    ]);
    const stored = await store.ctx.db.observation.findFirstOrThrow({ where: { providerId: "binance" } });
    expect([stored.close.toFixed(), stored.quote]).toEqual(["100", "USDT"]);
  });

  test("a name's factor is in the close; a name that is unknown, or not that day's, is refused", async () => {
    await store.ctx.db.assetAlias.create({
      data: {
        assetId: "TAO",
        providerId: "binance",
        nativeId: "1000TAO",
        factor: "0.001",
        status: "verified",
        source: "test",
      },
    });
    await storeObservations(store.ctx, {
      provider: "binance",
      nativeId: "1000TAO",
      firstDay: DAY,
      closes: ["250123.4"],
    });
    expect(await versions()).toEqual(["2026-03-01 v1 250.1234 single binance/1 []"]);
    const refused = storeObservations(store.ctx, {
      provider: "binance",
      nativeId: "PEPEUSDT",
      firstDay: DAY,
      closes: ["1"],
    });
    await expect(refused).rejects.toThrow('binance is not known to call TAO "PEPEUSDT"');
    const ended = dayFromIso("2024-07-21");
    await storeObservations(store.ctx, { assetId: "RNDR", provider: "binance", firstDay: ended, closes: ["6.7"] });
    const after = storeObservations(store.ctx, {
      assetId: "RNDR",
      provider: "binance",
      firstDay: ended,
      closes: ["6.7", "6.8"],
    });
    await expect(after).rejects.toThrow('RNDR "RNDRUSDT" on 2024-07-22');
  });

  test("what can't be a price is refused by the store itself", async () => {
    for (const close of ["0", "-1", "NaN", "Infinity"]) {
      await expect(
        storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: [close] }),
      ).rejects.toThrow("observation_close_positive");
    }
    expect(await countRows()).toEqual([0, 0, 0]);
  });

  test("six providers at once, thrice over, in one asset: every row once, the same choice as one after another", async () => {
    const writes = ["binance", "kraken", "coinbase", "coingecko", "defillama", "csv"].map((provider, i) => ({
      provider,
      firstDay: DAY,
      closes: [`10${i}`, `20${i}`, `10${i}`],
    }));
    await Promise.all([...writes, ...writes, ...writes].map((one) => storeObservations(store.ctx, one)));
    const chosen = await store.ctx.db.chosenPrice.findMany({
      distinct: ["day"],
      orderBy: [{ day: "asc" }, { version: "desc" }],
    });
    expect(await store.ctx.db.observation.count()).toBe(18);
    // origins 100 binance, 101 kraken, 102 coinbase, 103 coingecko, 105 csv: median 102
    expect(chosen.map(({ closeUsd, inputs }) => [closeUsd?.toFixed(), inputs.length])).toEqual([
      ["102", 5],
      ["202", 5],
      ["102", 5],
    ]);
  });
});

describe("choosing again", () => {
  test("what was chosen with the rows is what is chosen again: nothing changes", async () => {
    await storeObservations(store.ctx, {
      provider: "binance",
      firstDay: DAY,
      closes: ["108", "100", "250"],
      quote: "USDT",
    });
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["100", "100"] });
    await storeObservations(store.ctx, {
      assetId: "USDT",
      provider: "kraken",
      firstDay: DAY,
      closes: ["0.9990", "1.03", "1"],
    });
    const before = await countRows();
    expect(await chooseAgain(store.ctx)).toEqual({ chosen: 0, held: 0 });
    expect(await countRows()).toEqual(before);
  });

  test("chosen prices that a rule no longer gives are chosen again, on the days that are named", async () => {
    await storeObservations(store.ctx, { provider: "kraken", firstDay: DAY, closes: ["100", "101"] });
    const { db } = store.ctx;
    for (const day of [DAY, DAY + 1]) {
      await db.$executeRaw`INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, chosen_at)
        VALUES ('TAO', DATE '1970-01-01' + ${day}::int, 2, 7, 'single', ARRAY['binance/1'], now())`;
    }
    expect(await chooseAgain(store.ctx, { asset: "TAO", from: DAY + 1 })).toEqual({ chosen: 1, held: 0 });
    expect((await versions()).filter((line) => / v3 /.test(line))).toEqual(["2026-03-02 v3 101 single kraken/1 []"]);
  });
});
