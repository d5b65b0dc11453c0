import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { parsePriceCsv } from "@/lib/csv/read/prices";
import { createDb } from "@/lib/db/client";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import type { Ctx } from "@/lib/services/context";
import { importPrices } from "@/lib/services/ingest/import";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { SIMULATED_PROVIDERS, type SimulatedProvider } from "@/lib/simulator/protocol";
import { BITCOIN, PROVIDER_CLIENTS } from "./provider-clients";
import { createTestRuntime } from "./test-runtime";

/** Input of the process; run as `node day-keys.ts JSON` in the zone of its TZ. */
export interface DayKeysTask {
  /** http://127.0.0.1:PORT of a simulator */
  readonly simulatorUrl: string;
  /** migrated store with the reference data */
  readonly databaseUrl: string;
  /** SYMBOL.csv files to import, once at each clock */
  readonly priceDir: string;
  readonly importAt: readonly string[];
  /** moments by our clock and by the provider's, and the requested days, both included */
  readonly clocks: readonly {
    readonly ours: string;
    readonly theirs: string;
    readonly firstDay: number;
    readonly lastDay: number;
  }[];
}

/** What it prints, as JSON; closes are "day price". */
export interface DayKeysReport {
  /** minutes that local time lags behind UTC in January and in July 2024: proof that the zone is in force */
  readonly offsets: readonly number[];
  readonly clocks: readonly {
    readonly today: string;
    /** by provider */
    readonly closes: Readonly<Record<string, readonly string[]>>;
    /** days of a price file's lines that have ended */
    readonly fileDays: readonly string[];
  }[];
  /** by moment of import: what the store holds then, as PostgreSQL prints it and as we read it */
  readonly imports: readonly { readonly stored: readonly string[]; readonly read: readonly string[] }[];
  readonly navDays: readonly string[];
}

type Clock = DayKeysTask["clocks"][number];

async function closesAt(task: DayKeysTask, id: SimulatedProvider, clock: Clock): Promise<readonly string[]> {
  const provider = PROVIDER_CLIENTS[id]({
    info: { id, name: id },
    runtime: createTestRuntime({ nowMs: Date.parse(clock.ours) }),
    overrideUrl: `${task.simulatorUrl}/${id}`,
  });
  const closes: string[] = [];
  const { firstDay, lastDay } = clock;
  for await (const { rows } of provider.dailyHistory({ nativeId: BITCOIN[id], firstDay, lastDay })) {
    closes.push(...rows.map(({ day, close }) => `${isoFromDay(day)} ${Number(close)}`));
  }
  await provider.close();
  return closes;
}

async function readClock(task: DayKeysTask, clock: Clock): Promise<DayKeysReport["clocks"][number]> {
  await fetch(`${task.simulatorUrl}/_ctl/clock?at=${clock.theirs}`);
  const today = utcDay(Date.parse(clock.ours));
  const lines = Array.from(
    { length: clock.lastDay - clock.firstDay + 1 },
    (_, i) => `${isoFromDay(clock.firstDay + i)},1`,
  );
  const closes: [SimulatedProvider, readonly string[]][] = [];
  for (const id of SIMULATED_PROVIDERS) closes.push([id, await closesAt(task, id, clock)]);
  return {
    today: isoFromDay(today),
    closes: Object.fromEntries(closes),
    fileDays: parsePriceCsv(["date,close_usd", ...lines].join("\n"), today).days.map(isoFromDay),
  };
}

async function readStore({ databaseUrl, priceDir, importAt }: DayKeysTask) {
  const db = createDb({ url: databaseUrl, schema: "public", maxConnections: 2 });
  const imports: DayKeysReport["imports"][number][] = [];
  let navDays: readonly string[] = [];
  for (const at of importAt) {
    const ctx: Ctx = { db, now: () => Date.parse(at), actor: { type: "job", name: "test" }, isSimulated: false };
    await importPrices(ctx, { dir: priceDir });
    await refreshLevels(ctx, { cause: "test" });
    const rows = await db.$queryRaw<{ day: string }[]>`
      SELECT DISTINCT day::text AS day FROM observation WHERE asset_id = 'FIL' ORDER BY day`;
    const read = (await loadPriceHistories(db, ["FIL"])).get("FIL")?.days ?? [];
    imports.push({ stored: rows.map(({ day }) => day), read: Array.from(read, isoFromDay) });
    navDays = (await getNavSeries(ctx, { basket: "ai-fund" })).days;
  }
  await db.$disconnect();
  return { imports, navDays };
}

const task: DayKeysTask = JSON.parse(process.argv[2] ?? "");
const clocks: DayKeysReport["clocks"][number][] = [];
for (const clock of task.clocks) clocks.push(await readClock(task, clock));
const offsets = [0, 6].map((month) => new Date(Date.UTC(2024, month, 15)).getTimezoneOffset());
const report: DayKeysReport = { offsets, clocks, ...(await readStore(task)) };
process.stdout.write(JSON.stringify(report));
