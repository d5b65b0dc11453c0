import { describe, expect, test, vi } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { toDay } from "@/lib/db/day-date";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { listAliases, type StoredAlias } from "@/lib/db/reference/aliases";
import type { Ctx } from "@/lib/services/context";
import { backfillPrices } from "@/lib/services/ingest/backfill";
import { SIMULATED_PROVIDERS, type SimulatedProvider } from "@/lib/simulator/protocol";
import { type SeededRandom, seededRandom } from "@/lib/simulator/seeded-random";
import { readHistories } from "../../support/read-histories";
import { simulate } from "../../support/simulated-providers";
import { isNeverMissing, startStorm } from "../../support/storm";
import { TEST_READER } from "../../support/test-reader";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";
import { createWalkMarket } from "../../support/walk-market";

const SEED = 2_601;
const DAYS = 400;
const FIRST_DAY = dayFromIso("2025-02-10");
const LAST_DAY = FIRST_DAY + DAYS - 1;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ROUNDS = 40;
/** CoinGecko reaches back 365 days; of these days every origin has a close, and no fault leaves one out. */
const CONFIRMED_DAYS = Array.from({ length: 300 }, (_, i) => LAST_DAY - 320 + i).filter(isNeverMissing);
const MARKET = createWalkMarket({ seed: SEED, assets: 54, firstDay: FIRST_DAY, days: DAYS, jumpDays: CONFIRMED_DAYS });

function pick<T>(random: SeededRandom, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new RangeError("nothing to pick from");
  return one;
}

/** One provider is wrong about three assets on five days each. */
function planFalsePrices(seed: number) {
  const random = seededRandom("lies", seed);
  const provider = pick(random, SIMULATED_PROVIDERS);
  const factor = pick(random, [1.08, 0.9, 1.5, 0.001]);
  const falsePrices = Array.from({ length: 3 }, () => {
    const { id } = pick(random, MARKET.everywhere);
    return { asset: id, days: new Set(Array.from({ length: 5 }, () => pick(random, CONFIRMED_DAYS))) };
  });
  return { provider, factor, falsePrices };
}

/** "TAO 2025-06-01: 3 for 4" of every close that is not what it should be */
async function differences(ctx: Ctx): Promise<string[]> {
  const histories = await loadPriceHistories(ctx.db, null);
  return MARKET.assets.flatMap((asset) => {
    const { days = [], closeUsd = [] } = histories.get(asset.id) ?? {};
    const stored = new Map(Array.from(days, (day, i) => [day, closeUsd[i]]));
    return Array.from({ length: DAYS }, (_, t) => FIRST_DAY + t).flatMap((day) => {
      const truth = Number(MARKET.bar(asset, day)?.close);
      const found = stored.get(day);
      const isEqual = found !== undefined && Math.abs(found / truth - 1) <= 1e-9;
      return isEqual ? [] : [`${asset.id} ${isoFromDay(day)}: ${found} for ${truth}`];
    });
  });
}

async function listOpenDays(ctx: Ctx, lastDay: number): Promise<Map<string, number[]>> {
  const histories = await loadPriceHistories(ctx.db, null);
  const open = new Map<string, number[]>();
  for (const { id } of MARKET.assets) {
    const stored = new Set(histories.get(id)?.days);
    const days = Array.from({ length: lastDay - FIRST_DAY + 1 }, (_, t) => FIRST_DAY + t).filter((d) => !stored.has(d));
    if (days.length > 0) open.set(id, days);
  }
  return open;
}

async function heldInForce(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.quarantineVerdict.findMany({
    distinct: ["assetId", "day", "providerId", "revision"],
    orderBy: [{ assetId: "asc" }, { day: "asc" }, { providerId: "asc" }, { revision: "asc" }, { seq: "desc" }],
  });
  const held = rows.filter(({ verdict }) => verdict === "held");
  return held.map(({ assetId, day, providerId, rule }) => `${assetId} ${toDay(day)} ${providerId} ${rule}`).sort();
}

const countRows = (ctx: Ctx) =>
  Promise.all([ctx.db.observation.count(), ctx.db.chosenPrice.count(), ctx.db.quarantineVerdict.count()]);

async function storm(ctx: Ctx, seed: number, world: Awaited<ReturnType<typeof simulate>>) {
  const { simulator, runtime, ...clients } = world;
  const { provider: faultyProvider, factor, falsePrices } = planFalsePrices(seed);
  for (const { asset, days } of falsePrices)
    simulator.views.falsify({ provider: faultyProvider, factor, assets: new Set([asset]), days });
  const struck = vi.spyOn(simulator.faults, "draw");
  startStorm(simulator, 0.2, seed);
  const aliases = new Map<SimulatedProvider, readonly StoredAlias[]>();
  const listed = new Set(MARKET.assets.map(({ id }) => id));
  for (const id of SIMULATED_PROVIDERS) {
    aliases.set(
      id,
      (await listAliases(ctx.db, id)).filter(({ assetId }) => listed.has(assetId)),
    );
  }
  const read = async (assets: ReadonlySet<string>, firstDay: number, lastDay: number) => {
    const runs = SIMULATED_PROVIDERS.map((id) => {
      const names = (aliases.get(id) ?? []).filter(({ assetId }) => assets.has(assetId));
      return readHistories(ctx, { provider: clients[id], aliases: names, firstDay, lastDay });
    });
    return await Promise.all(runs);
  };

  // Two nights, the second one day later; then the gap job, hour by hour.
  for (let night = 0; night < 2; night++) {
    await Promise.all(
      SIMULATED_PROVIDERS.map((id) =>
        backfillPrices(ctx, { provider: clients[id], kind: "backfill", reader: TEST_READER, firstDay: FIRST_DAY }),
      ),
    );
    runtime.setNow(Math.max(runtime.now() + HOUR_MS, (LAST_DAY + 1) * DAY_MS + 8 * HOUR_MS));
  }
  let open = await listOpenDays(ctx, LAST_DAY);
  for (let round = 0; open.size > 0 && round < ROUNDS; round++) {
    for (const [asset, days] of open) await read(new Set([asset]), Math.min(...days), Math.max(...days));
    runtime.setNow(runtime.now() + HOUR_MS);
    open = await listOpenDays(ctx, LAST_DAY);
  }
  const faultsSurvived = struck.mock.results.filter(({ value }) => value !== null).length;

  // The storm is over: what it kept back comes in, and then nothing is new.
  simulator.faults.clear();
  runtime.setNow(runtime.now() + HOUR_MS);
  for (const { failures } of await read(listed, FIRST_DAY, LAST_DAY)) expect(failures).toEqual([]);
  const wrong = await differences(ctx);
  expect(wrong.slice(0, 5)).toEqual([]);
  const expected = new Set(
    falsePrices.flatMap(({ asset, days }) => [...days].map((day) => `${asset} ${day} ${faultyProvider} outlier`)),
  );
  expect(await heldInForce(ctx)).toEqual([...expected].sort());
  const before = await countRows(ctx);
  for (const { added, chosen } of await read(listed, FIRST_DAY, LAST_DAY)) expect([added, chosen]).toEqual([0, 0]);
  expect(await countRows(ctx)).toEqual(before);
  return { faultsSurvived, rowsLost: wrong.length };
}

describe("F2 seeded storms", () => {
  test("F2 400 days of 54 assets at 20 % faults, a faulty provider among them: the truth is stored, and once", {
    timeout: trialsTimeoutMs(240_000),
  }, async () => {
    expect(MARKET.assets).toHaveLength(54);
    await runTrials({ row: "F2", short: 5, long: 500, seed: SEED }, async (seed) => {
      const world = await simulate({ source: MARKET, now: new Date(LAST_DAY * DAY_MS + 8 * HOUR_MS).toISOString() });
      const store = await createTestStore(world.runtime.now);
      try {
        return await storm(store.ctx, seed, world);
      } finally {
        await store.close();
      }
    });
  });
});
