import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { priceFile } from "../support/price-folder";
import { runCli } from "../support/run-cli";
import { storeCloses } from "../support/store-closes";
import { createTestStore } from "../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

const verify = (...options: string[]) => runCli(["verify", ...options], { DATABASE_URL: store.url });

beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, { "BTC.csv": priceFile("2024-07-16", "2024-07-22", () => 10) });
});
afterAll(() => store.close());

describe("npm run cli -- verify", () => {
  test("ends with 0 where every level is right, with 1 and the row's name where one is not, and repairs nothing", async () => {
    const sound = await verify("--basket", "btc");
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining("7 levels of 1 basket checked, 0 broken\n") });
    await store.ctx.db.$executeRaw`UPDATE level SET net = 101 WHERE basket_id = 'btc' AND day = '2024-07-19'`;
    for (const run of [await verify("--basket", "btc"), await verify()]) {
      expect(run.code).toBe(1);
      expect(run.out).toContain("  first broken: 2024-07-19 has a level that is not that of its inputs\n");
    }
    const unknown = await verify("--basket", "nope");
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('There is no basket "nope".')]);
  });
});
