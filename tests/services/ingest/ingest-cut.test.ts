import { afterAll, beforeAll, expect, test } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { createDb } from "@/lib/db/client";
import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import { backfillPrices } from "@/lib/services/ingest/backfill";
import { type Cut, startCuttingProxy } from "../../support/cutting-proxy";
import { simulate } from "../../support/simulated-providers";
import { createTestStore } from "../../support/test-store";
import { createWalkMarket } from "../../support/walk-market";

const FIRST_DAY = dayFromIso("2026-01-10");
const DAYS = 40;
const NOW = (FIRST_DAY + DAYS) * 86_400_000 + 8 * 3_600_000;
const MARKET = createWalkMarket({ seed: 7, assets: 2, firstDay: FIRST_DAY, days: DAYS, jumpDays: [] });
const IDS = MARKET.assets.map(({ id }) => id);

let store: Awaited<ReturnType<typeof createTestStore>>;
let proxy: Awaited<ReturnType<typeof startCuttingProxy>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
  proxy = await startCuttingProxy(store.url);
});
afterAll(async () => {
  await proxy?.close();
  await store?.close();
});

/** Runs an ingest on a line that is cut; whether it went through. */
async function cutAt(cut: Cut, work: (ctx: Ctx) => Promise<unknown>): Promise<boolean> {
  const db = createDb({ url: proxy.url, schema: "public", maxConnections: 2 });
  proxy.arm(cut);
  try {
    await work({ ...store.ctx, db });
    return true;
  } catch {
    return false;
  } finally {
    proxy.arm({ statement: Number.POSITIVE_INFINITY, side: "before" });
    await db.$disconnect().catch(() => undefined);
  }
}

/** Empties tables that nothing but a test may empty: their triggers sleep meanwhile. */
async function forgetAll({ db }: Ctx): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`TRUNCATE observation, chosen_price, quarantine_verdict, ingest_cursor, rejected_line, ingest_run CASCADE`,
  ]);
}

/** By asset: days observed, days chosen, and days that the cursor says are read. */
async function stateOf({ db }: Ctx): Promise<string[]> {
  const rows = await db.$queryRaw<{ asset: string; observed: number; chosen: number; read: number }[]>`
    SELECT a.id AS asset, (SELECT count(*)::int FROM observation WHERE asset_id = a.id) AS observed,
           (SELECT count(*)::int FROM chosen_price WHERE asset_id = a.id) AS chosen,
           (SELECT COALESCE(max(next_day) - DATE '2026-01-10', 0) FROM ingest_cursor WHERE asset_id = a.id) AS read
    FROM asset a WHERE a.id = ANY(${IDS}) ORDER BY a.id`;
  return rows.map(({ asset, observed, chosen, read }) => `${asset} ${observed} ${chosen} ${read}`);
}

test("F3 ingest, its line cut at every statement: an asset's page with its prices and cursor, or nothing of it", async () => {
  const { binance, control } = await simulate({ source: MARKET, now: new Date(NOW).toISOString() });
  await control("clear?provider=binance");
  const ingest = (provider: Provider) => (ctx: Ctx) =>
    backfillPrices(ctx, {
      provider,
      reader: { owner: "cut", isGone: () => true },
      kind: "nightly",
      firstDay: FIRST_DAY,
      assets: IDS,
    });
  const allowed = new Set(IDS.flatMap((id) => [`${id} 0 0 0`, `${id} ${DAYS} ${DAYS} ${DAYS}`]));
  const whole = IDS.toSorted().map((id) => `${id} ${DAYS} ${DAYS} ${DAYS}`);
  let cuts = 0;
  let partial = 0;
  let statement = 1;
  for (let isPast = false; !isPast; statement += 1) {
    for (const side of ["before", "after"] as const) {
      await forgetAll(store.ctx);
      isPast = await cutAt({ statement, side }, ingest(binance));
      // The database may still be taking the broken line's transaction back.
      for (const id of IDS) {
        await store.ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`observation:${id}`}))`;
      }
      const after = await stateOf(store.ctx);
      for (const line of after) expect(allowed).toContain(line);
      if (isPast) break;
      cuts += 1;
      if (after.join() !== whole.join()) partial += 1;
      await ingest(binance)(store.ctx);
      expect(await stateOf(store.ctx)).toEqual(whole);
    }
  }
  console.log(`F3: ingest, ${cuts} cuts of ${statement - 2} statements, 0 failures, rows lost 0`);
  expect(partial).toBeGreaterThan(10);
}, 240_000);
