import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runChild } from "@/lib/cli/process/run-child";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { createDb } from "@/lib/db/client";
import { seedReference } from "@/lib/services/reference/seed";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { type Simulator, startSimulator } from "@/lib/simulator/start-simulator";
import type { DayKeysReport, DayKeysTask } from "../support/day-keys";
import { createPriceFolder, priceFile } from "../support/price-folder";
import { createTestDatabase } from "../support/test-database";

const ROOT = join(import.meta.dirname, "../..");
const SOURCE = createSeededMarket(1);

/** Minutes behind UTC in January and in July 2024, from the zone's law. Apia has had no summer time since 2021. */
const ZONES = [
  ["UTC", [0, 0]],
  ["America/New_York", [300, 240]],
  ["Asia/Kolkata", [-330, -330]],
  ["Pacific/Apia", [-780, -780]],
] as const;

/** Our clock, the provider's, and the last day that has ended by both. */
const CLOCKS = [
  ["a tenth of a second before the leap day", "2024-02-28T23:59:59.900Z", "2024-02-28T23:59:59.900Z", "2024-02-27"],
  ["the leap day begins", "2024-02-29T00:00:00.000Z", "2024-02-29T00:00:00.000Z", "2024-02-28"],
  ["a tenth of a second before it ends", "2024-02-29T23:59:59.900Z", "2024-02-29T23:59:59.900Z", "2024-02-28"],
  ["the leap day has ended", "2024-03-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z", "2024-02-29"],
  ["our clock is a day ahead", "2024-03-01T12:00:00.000Z", "2024-02-29T12:00:00.000Z", "2024-02-28"],
  ["our clock is a day behind", "2024-02-28T12:00:00.000Z", "2024-02-29T12:00:00.000Z", "2024-02-27"],
  ["New York has lost an hour", "2024-03-11T00:00:00.000Z", "2024-03-11T00:00:00.000Z", "2024-03-10"],
  ["New York has an hour twice", "2024-11-03T23:59:59.900Z", "2024-11-03T23:59:59.900Z", "2024-11-02"],
  ["an hour before Apia's day is over", "2024-02-29T10:00:00.000Z", "2024-02-29T10:00:00.000Z", "2024-02-28"],
] as const;
/** requested days around the last one that has ended */
const AROUND = { before: 3, after: 4 };

let simulator: Simulator;
let prices: Awaited<ReturnType<typeof createPriceFolder>>;

beforeAll(async () => {
  simulator = await startSimulator({ source: SOURCE, port: 0, host: "127.0.0.1", now: Date.now });
  const file = priceFile("2024-02-27", "2024-07-22", () => 10);
  const members = ["FIL", "RNDR", "LPT", "TAO", "NEAR"];
  prices = await createPriceFolder(Object.fromEntries(members.map((asset) => [`${asset}.csv`, file])));
});
afterAll(async () => {
  await simulator.close();
  await prices.remove();
});

/** A process in that zone, on a database whose sessions are in it too. */
async function reportFrom(zone: string): Promise<DayKeysReport> {
  const database = await createTestDatabase();
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `ALTER DATABASE ${client.escapeIdentifier(client.database ?? "")} SET timezone TO ${client.escapeLiteral(zone)}`,
    );
    await client.end();
    const db = createDb({ url: database.url, schema: "public", maxConnections: 1 });
    await seedReference({ db, now: Date.now, actor: { type: "job", name: "test" }, isSimulated: false });
    await db.$disconnect();
    const task: DayKeysTask = {
      simulatorUrl: `http://127.0.0.1:${simulator.port}`,
      databaseUrl: database.url,
      priceDir: prices.dir,
      importAt: ["2024-07-20T23:59:59.900Z", "2024-07-21T00:00:00.000Z"],
      clocks: CLOCKS.map(([, ours, theirs, last]) => {
        const day = dayFromIso(last);
        return { ours, theirs, firstDay: day - AROUND.before, lastDay: day + AROUND.after };
      }),
    };
    const file = join(ROOT, "tests/support/day-keys.ts");
    const { code, output } = await runChild(
      ROOT,
      process.execPath,
      ["--import", import.meta.resolve("tsx"), file, JSON.stringify(task)],
      { output: "pipe", env: { TZ: zone, PGTZ: null, VITEST: null, NODE_NO_WARNINGS: "1" } },
    );
    expect(code, output).toBe(0);
    return JSON.parse(output);
  } finally {
    await database.drop();
  }
}

function daysTo(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => isoFromDay(dayFromIso(last) - count + 1 + i));
}

describe.each(ZONES)("T1 in %s", (zone, offsets) => {
  let report: DayKeysReport;
  beforeAll(async () => {
    report = await reportFrom(zone);
  });

  test("T1 the zone is in force", () => {
    expect(report.offsets).toEqual(offsets);
  });

  test.each(CLOCKS.map((clock, i) => [...clock, i] as const))("T1 %s: %s, theirs %s, last day %s", (...clock) => {
    const [, ours, , last, i] = clock;
    const days = daysTo(last, AROUND.before + 1);
    const bitcoin = SOURCE.assets.find(({ id }) => id === "BTC");
    if (!bitcoin) throw new Error("the seeded market has no BTC");
    const closes = days.map((day) => `${day} ${Number(SOURCE.bar(bitcoin, dayFromIso(day))?.close)}`);
    const { today, closes: read, fileDays } = report.clocks[i] ?? {};
    expect(today).toBe(ours.slice(0, 10));
    expect(read).toEqual(Object.fromEntries(SIMULATED_PROVIDERS.map((id) => [id, closes])));
    // A file has no clock of its own: ours alone decides which of its days have ended.
    const yesterday = isoFromDay(dayFromIso(ours.slice(0, 10)) - 1);
    expect(fileDays?.[0]).toBe(days[0]);
    expect(fileDays?.at(-1)).toBe(yesterday);
  });

  test("T1 a day keeps its name in the store, on the way in, in PostgreSQL and on the way out", () => {
    const [first, second] = report.imports;
    // 3 days of February 2024, whole months to June, 19 days of July; the 20th only once it has ended.
    expect(first?.stored).toEqual(daysTo("2024-07-19", 3 + 31 + 30 + 31 + 30 + 19));
    expect(second?.stored).toEqual(daysTo("2024-07-20", 3 + 31 + 30 + 31 + 30 + 20));
    expect(first?.stored.slice(0, 4)).toEqual(["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"]);
    expect(first?.read).toEqual(first?.stored);
    expect(second?.read).toEqual(second?.stored);
    expect(report.navDays).toEqual(["2024-07-16", "2024-07-17", "2024-07-18", "2024-07-19", "2024-07-20"]);
  });
});
