import { spawn } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { priceFile } from "../support/price-folder";
import { storeCloses } from "../support/store-closes";
import { createTestStore } from "../support/test-store";

const ROOT = path.resolve(import.meta.dirname, "../..");

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The command as a terminal runs it, on the test's own database. */
async function verify(...options: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: store.url };
  const args = ["--import", "tsx", "lib/cli/main.ts", "verify", ...options];
  const child = spawn(process.execPath, args, { cwd: ROOT, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, { "BTC.csv": priceFile("2024-07-16", "2024-07-22", () => 10) });
});
afterAll(() => store.close());

describe("npm run cli -- verify", () => {
  test("ends with 0 where every level stands, with 1 and the row's name where one does not, and mends nothing", async () => {
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
