import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { DatedMember } from "@/lib/core/baskets/review-members";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Migration } from "@/lib/core/prices/ticker-events";
import type { WeightSet } from "@/lib/core/weights/weight-set";

const SHARED = join(import.meta.dirname, "../../../shared");
/** SYMBOL.csv files of real daily closes */
export const DAILY = join(SHARED, "market-data/daily");
const FUND = join(SHARED, "fund");

/** Says why real-price tests are skipped, or false. The prices carry no licence to copy, so they stay outside. */
export const missingRealMarket: string | false = existsSync(DAILY) ? false : `no real prices in ${DAILY}`;

/** Every stored daily close on one gapless axis; NaN where an asset has none. */
export function realPanel(): PricePanel {
  const files = readdirSync(DAILY).filter((name) => name.endsWith(".csv"));
  const closes = files.map((file) => {
    const lines = readFileSync(join(DAILY, file), "utf8").trim().split("\n").slice(1);
    return lines.map((line) => line.split(",")).map(([date, close]) => [dayFromIso(date!), Number(close)] as const);
  });
  const firstDay = Math.min(...closes.map((rows) => rows[0]![0]));
  const lastDay = Math.max(...closes.map((rows) => rows.at(-1)![0]));
  const days = Int32Array.from({ length: lastDay - firstDay + 1 }, (_, t) => firstDay + t);
  const prices = closes.map((rows) => {
    const column = new Float64Array(days.length).fill(Number.NaN);
    for (const [day, close] of rows) column[day - firstDay] = close;
    return column;
  });
  return { days, assets: files.map((file) => file.replace(".csv", "")), prices };
}

function fundFile<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(FUND, name), "utf8")));
}

export function realSets(basket: string): WeightSet[] {
  const Rows = z.array(
    z.object({
      basket: z.string(),
      effectiveDay: z.string(),
      status: z.enum(["published", "unverified", "partial", "missing"]),
      weightsBps: z.record(z.string(), z.number()),
    }),
  );
  return fundFile("weights.json", Rows)
    .filter((row) => row.basket === basket)
    .map(({ effectiveDay, status, weightsBps }) => ({
      effectiveDay: dayFromIso(effectiveDay),
      status,
      weightsBps: new Map(Object.entries(weightsBps)),
    }));
}

/** Ticker migrations; a ratio schedule becomes one migration a row. */
export function realMigrations(): Migration[] {
  const Step = z.object({ day: z.string(), ratio: z.number() });
  const Row = z.object({
    from: z.string(),
    to: z.string(),
    ...Step.partial().shape,
    schedule: z.array(Step).optional(),
  });
  return fundFile("migrations.json", z.array(Row)).flatMap(({ from, to, day, ratio, schedule }) =>
    (schedule ?? [Step.parse({ day, ratio })]).map((step) => ({
      from,
      to,
      day: dayFromIso(step.day),
      ratio: step.ratio,
    })),
  );
}

export function realMembers(basket: string): DatedMember[] {
  const Rows = z.array(z.object({ id: z.string(), members: z.array(z.string()).default([]) }));
  const row = fundFile("tracks.json", Rows).find(({ id }) => id === basket);
  return (row?.members ?? []).map((asset) => ({ asset }));
}
