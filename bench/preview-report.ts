import { join } from "node:path";
import { withScratchStore } from "@/bench/scratch-store";
import { seededPanel, seededWeights } from "@/bench/seeded-panel";
import { clusterHome } from "@/lib/cli/home";
import { startCluster } from "@/lib/cli/postgres/postgres";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { toBasisPoints } from "@/lib/core/weights/to-basis-points";
import { createDb, type Db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import type { Ctx } from "@/lib/services/context";
import { seedReference } from "@/lib/services/reference/seed";
import { previewWeights } from "@/lib/services/weights/preview";

const ROOT = join(import.meta.dirname, "..");
const DAYS = 5 * 365;
const LAST_DAY = 20_529;
const FIRST_DAY = LAST_DAY - DAYS + 1;
const QUARTER = 91;
const BASKET = "bench";
const WARM_REQUESTS = 300;
const COLD_REQUESTS = 30;
/** 99 of 100 requests within, ms: of a warm store, and of a cold one */
const LIMITS = [
  { assets: 60, warmMs: 100, coldMs: 400 },
  { assets: 5, warmMs: 50, coldMs: 150 },
] as const;

/** A basket of so many assets with five years of closes and a weight set a quarter. */
async function fill(db: Db, count: number): Promise<string[]> {
  await seedReference({ db, now: Date.now, actor: { type: "job", name: "bench" }, isSimulated: true });
  // Sixty assets that all trade all the time: none becomes another.
  await db.tickerMigration.deleteMany();
  await db.asset.updateMany({ data: { listedDay: toDate(FIRST_DAY), lastDay: null } });
  const rows = await db.asset.findMany({ select: { id: true }, orderBy: { id: "asc" }, take: count });
  const assets = rows.map(({ id }) => id);
  const prices = seededPanel(count, DAYS, 1, 0.04);
  const days = Array.from({ length: DAYS }, (_, t) => FIRST_DAY + t);
  for (const [a, assetId] of assets.entries()) {
    await db.$executeRaw`
      INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, flags, chosen_at)
      SELECT ${assetId}, DATE '1970-01-01' + d, 1, p::numeric, 'single', ARRAY['bench/1'], '{}', now()
      FROM unnest(${days}::int[], ${[...(prices[a] ?? [])]}::float8[]) AS t(d, p)`;
  }
  await db.basket.create({
    data: {
      id: BASKET,
      name: BASKET,
      kind: "track",
      weighting: "published",
      feePerYear: 0.025,
      position: 99,
      source: "bench",
      status: "bench",
    },
  });
  const reviews = Math.floor(DAYS / QUARTER);
  for (const [k, weights] of seededWeights(reviews, count, 2).entries()) {
    const id = `${BASKET}@${k}`;
    const points = [...toBasisPoints(new Map(assets.map((asset, a) => [asset, weights[a] ?? 0])))];
    const entries = points.map(([assetId, weightBps], position) => ({ assetId, weightBps, position }));
    await db.weightSet.create({
      data: {
        id,
        basketId: BASKET,
        effectiveDay: toDate(FIRST_DAY + k * QUARTER),
        status: "published",
        sumBps: 10_000,
        entries: { create: entries },
      },
    });
  }
  return assets;
}

/** Drafts that no two alike: other weights each time, for one review after another, the first of all among them. */
function drafts(assets: readonly string[], count: number): DraftContent[] {
  return seededWeights(count, assets.length, 3).map((weights, i) => ({
    basket: BASKET,
    effectiveDay: isoFromDay(FIRST_DAY + (i % Math.floor(DAYS / QUARTER)) * QUARTER),
    announcedDay: null,
    source: "bench",
    reason: "bench",
    rows: [...toBasisPoints(new Map(assets.map((asset, a) => [asset, weights[a] ?? 0])))].map(
      ([symbol, weightBps]) => ({
        symbol,
        weightBps,
      }),
    ),
    spreadBps: null,
  }));
}

function contextOn(db: Db): Ctx {
  const actor = { type: "person", id: "bench", name: "bench", email: "bench@example.org", steppedUpAt: null } as const;
  return { db, now: Date.now, actor: { ...actor, roles: ["editor"] }, isSimulated: true };
}

/** @throws Error for a preview that gives no answer: a fast nothing is no figure */
async function ask(db: Db, draft: DraftContent): Promise<number> {
  const startedMs = performance.now();
  const { after, faults } = await previewWeights(contextOn(db), draft);
  const takenMs = performance.now() - startedMs;
  if (after?.level.value == null || faults.length > 0) throw new Error(`no preview: ${JSON.stringify(faults[0])}`);
  return takenMs;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Cold: a new pool and an empty shelf each time, the connection included; the process is the same. */
async function takeCold(url: string, assets: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const draft of drafts(assets, COLD_REQUESTS)) {
    const db = createDb({ url, schema: "public", maxConnections: 4 });
    times.push(await ask(db, draft).finally(() => db.$disconnect()));
  }
  return times;
}

async function takeWarm(url: string, assets: readonly string[]): Promise<number[]> {
  const db = createDb({ url, schema: "public", maxConnections: 4 });
  try {
    const times: number[] = [];
    for (const draft of drafts(assets, WARM_REQUESTS + 1)) times.push(await ask(db, draft));
    return times.slice(1);
  } finally {
    await db.$disconnect();
  }
}

/** How long a preview takes, from the verb's call to its answer, beside what it may take. */
export async function previewReport(
  { json }: { readonly json: boolean },
  print: (line: string) => void,
): Promise<void> {
  const home = clusterHome(ROOT, "test", process.env["TRACKLIGHT_HOME"]);
  const cluster = await startCluster({ home, log: () => undefined });
  try {
    for (const { assets: count, ...limits } of LIMITS) {
      await withScratchStore(cluster, async (url) => {
        const db = createDb({ url, schema: "public", maxConnections: 4 });
        const assets = await fill(db, count).finally(() => db.$disconnect());
        const cold = await takeCold(url, assets);
        const warm = await takeWarm(url, assets);
        for (const [kind, times, limitMs] of [
          ["cold", cold, limits.coldMs],
          ["warm", warm, limits.warmMs],
        ] as const) {
          const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
          const figures = {
            id: `preview:${count}:${kind}`,
            requests: times.length,
            first: times[0],
            p50,
            p99,
            limitMs,
          };
          if (json) print(JSON.stringify(figures));
          else {
            print(
              `${count} assets × 5 years, ${kind}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${times.length} requests` +
                ` (first ${times[0]?.toFixed(1)} ms); ${p99 <= limitMs ? "within" : "ABOVE"} ${limitMs} ms`,
            );
          }
        }
      });
    }
  } finally {
    await cluster.stop();
  }
}
