import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runVerify } from "@/lib/cli/commands/verify";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { verifyLevels } from "@/lib/services/levels/verify";
import { priceFile } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The five launch members and Bitcoin, a week each; large caps hold Bitcoin alone, their other targets being unpriced. */
beforeEach(async () => {
  store = await createTestStore();
  const flat = priceFile("2024-07-16", "2024-07-22", () => 10);
  const names = ["FIL", "RNDR", "LPT", "TAO", "NEAR", "BTC"];
  await storeCloses(store.ctx, Object.fromEntries(names.map((name) => [`${name}.csv`, flat])));
});
afterEach(() => store.close());

const fund = async () => (await verifyLevels(store.ctx, { basket: "ai-fund" }))[0];

describe("stored levels against what they rest on", () => {
  test("untouched levels all follow from their inputs, and every basket is looked at", async () => {
    const seen: string[] = [];
    const verified = await verifyLevels(store.ctx, {
      onProgress: ({ basket, total }) => seen.push(`${basket}/${total}`),
    });
    expect(verified.filter(({ brokenRows }) => brokenRows > 0)).toEqual([]);
    expect(verified.filter(({ rows }) => rows > 0).map(({ basket, rows }) => [basket, rows])).toEqual([
      ["ai-fund", 7],
      ["large-cap", 7],
      ["btc", 7],
    ]);
    expect([seen.length, seen[0]]).toEqual([11, "ai-fund/11"]);
  });

  test("a level changed by hand is named with both values; its neighbours are right", async () => {
    await store.ctx.db.$executeRaw`UPDATE level SET net = 101 WHERE basket_id = 'ai-fund' AND day = '2024-07-19'`;
    expect(await fund()).toMatchObject({
      rows: 7,
      brokenRows: 1,
      firstBroken: { day: "2024-07-19", reason: "level", stored: { net: 101 } },
    });
    const recomputed = (await fund())?.firstBroken?.recomputed;
    expect(recomputed?.gross).toBeCloseTo(100, 12);
    // 100 × (1 − 0.025 ÷ 365)³
    expect(recomputed?.net).toBeCloseTo(99.979453463, 8);
  });

  test("a changed hash breaks its own row and the one that rests on it", async () => {
    await store.ctx.db.$executeRaw`
      UPDATE level SET inputs_sha256 = repeat('0', 64) WHERE basket_id = 'ai-fund' AND day = '2024-07-18'`;
    expect(await fund()).toMatchObject({
      brokenRows: 2,
      firstBroken: { day: "2024-07-18", reason: "hash", stored: { hash: "0".repeat(64) } },
    });
  });

  test("a state changed by hand is named, though every level is right", async () => {
    expect((await fund())?.isStateBroken).toBe(false);
    await store.ctx.db.$executeRaw`
      UPDATE published_state SET state = jsonb_set(state, '{history,asOf}', '19000') WHERE basket_id = 'ai-fund'`;
    expect(await fund()).toMatchObject({ brokenRows: 0, isStateBroken: true });
    const lines: string[] = [];
    expect((await runVerify(store.ctx, "ai-fund", (line) => lines.push(line))).broken).toBe(1);
    expect(lines).toContain("  ai-fund has a published state that is not that of its inputs");
    await refreshLevels(store.ctx, { cause: "test" });
    expect((await fund())?.isStateBroken).toBe(false);
  });

  test("a deleted row and an invented one are named", async () => {
    await store.ctx.db.$executeRaw`DELETE FROM level WHERE basket_id = 'ai-fund' AND day = '2024-07-22'`;
    expect(await fund()).toMatchObject({
      rows: 6,
      firstBroken: { day: "2024-07-22", reason: "missing", stored: null },
    });
    await store.ctx.db.$executeRaw`
      INSERT INTO level SELECT basket_id, '2024-07-15', gross, net, flags, inputs_sha256, engine_version
      FROM level WHERE basket_id = 'ai-fund' AND day = '2024-07-16'`;
    expect(await fund()).toMatchObject({ firstBroken: { day: "2024-07-15", reason: "unexpected", recomputed: null } });
  });

  test("a flag taken away, and a price that the levels do not know yet, are named", async () => {
    await store.ctx.db.$executeRaw`UPDATE level SET flags = '{}' WHERE basket_id = 'ai-fund' AND day = '2024-07-16'`;
    expect(await fund()).toMatchObject({ brokenRows: 1, firstBroken: { day: "2024-07-16", reason: "flags" } });
    const day = new Date("2024-07-20");
    await store.ctx.db.chosenPrice.create({
      data: { assetId: "BTC", day, version: 2, closeUsd: "11", quality: "single", inputs: [], chosenAt: day },
    });
    const [btc] = await verifyLevels(store.ctx, { basket: "btc" });
    expect(btc).toMatchObject({ brokenRows: 1, firstBroken: { day: "2024-07-20", reason: "hash" } });
  });

  test("the terminal prints counts, names the first broken row, and says how many are broken", async () => {
    const lines: string[] = [];
    expect(await runVerify(store.ctx, undefined, (line) => lines.push(line))).toEqual({ rows: 21, broken: 0 });
    expect(lines.at(-1)).toBe("21 levels of 11 baskets checked, 0 broken");
    await store.ctx.db.$executeRaw`UPDATE level SET gross = 99 WHERE basket_id = 'btc' AND day = '2024-07-17'`;
    lines.length = 0;
    expect(await runVerify(store.ctx, "btc", (line) => lines.push(line))).toEqual({ rows: 7, broken: 1 });
    expect(lines).toContain("  first broken: 2024-07-17 has a level that is not that of its inputs");
    expect(lines.find((line) => line.startsWith("  stored:"))).toMatch(/[0-9a-f]{64}, gross 99, net 100$/);
    expect(lines.at(-1)).toBe("7 levels of 1 basket checked, 1 broken");
    await expect(runVerify(store.ctx, "nope", () => undefined)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a level put back after tampering is recorded as a correction, so that it leaves a trace", async () => {
    await store.ctx.db.$executeRaw`UPDATE level SET net = 101 WHERE basket_id = 'ai-fund' AND day = '2024-07-19'`;
    await refreshLevels(store.ctx, { cause: "start" });
    expect((await fund())?.brokenRows).toBe(0);
    const [change] = await store.ctx.db.restatementChange.findMany({ include: { restatement: true } });
    expect([change?.netBefore, change?.restatement.cause]).toEqual([101, "start"]);
  });
});
