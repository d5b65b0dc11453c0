import * as z from "zod";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { computeIndex } from "@/lib/core/index/compute";
import type { IndexInput } from "@/lib/core/index/input";
import type { IndexEvent, IndexSeries } from "@/lib/core/index/series";
import type { CaseArgs } from "@/tools/cases/case-args";

const Day = z.string().transform(dayFromIso);
const Weight = z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"]).transform(Number)]);
const Rebalances = z.array(
  z
    .object({ date: Day, weights: z.record(z.string(), Weight) })
    .transform(({ date, weights }) => ({ day: date, weights: new Map(Object.entries(weights)) })),
);
const Migrations = z
  .array(z.object({ date: Day, from: z.string(), to: z.string(), ratio: Weight }))
  .transform((rows) => rows.map(({ date, ...row }) => ({ day: date, ...row })))
  .default([]);
const Delistings = z
  .array(z.object({ date: Day, asset: z.string(), price: z.number().nullish() }))
  .transform((rows) =>
    rows.map(({ date, asset, price }) => (price == null ? { day: date, asset } : { day: date, asset, price })),
  )
  .default([]);

/** computeIndex on a case's panel; the answer in the shape of the reference (snake-case names, dates as text). */
export function computeIndexCase(args: CaseArgs): unknown {
  const columns = args.columns("prices");
  const input: IndexInput = {
    days: Int32Array.from(args.texts("dates"), dayFromIso),
    assets: [...columns.keys()],
    prices: [...columns.values()],
    rebalances: args.parse("rebalances", Rebalances),
    migrations: args.parse("migrations", Migrations),
    delistings: args.parse("delistings", Delistings),
    delistingPolicy: args.parse("delisting_policy", z.enum(["prorata", "cash"]).default("prorata")),
    base: args.number("base", 100),
    feePerYear: args.number("fee", 0),
    feeMode: args.parse("fee_mode", z.enum(["daily", "effective", "continuous"]).default("daily")),
    costBps: args.number("cost_bps", 0),
    maxStaleDays: args.number("max_stale", 3),
    onUnpriced: args.parse("on_unpriced", z.enum(["error", "postpone", "renormalize"]).default("error")),
  };
  return toReferenceShape(computeIndex(input));
}

function toReferenceShape(series: IndexSeries): unknown {
  const rows = Array.from(series.days, (_, row) => row);
  return {
    level: Array.from(series.gross, nullWhereUnknown),
    net: Array.from(series.net, nullWhereUnknown),
    weights: rows.map((row) => weightsAt(series, row)),
    flags: rows.map((row) => flagsAt(series, row)),
    turnover: series.turnover.map(({ day, turnover }) => ({
      date: isoFromDay(day),
      turnover: nullWhereUnknown(turnover),
    })),
  };
}

function weightsAt(series: IndexSeries, row: number): Record<string, number> | null {
  const cash = series.cashWeight[row] ?? Number.NaN;
  if (Number.isNaN(cash)) return null;
  const holdings: Record<string, number> = {};
  series.assets.forEach((asset, a) => {
    const weight = series.weights[a]?.[row] ?? 0;
    if (weight !== 0) holdings[asset] = weight;
  });
  if (cash !== 0) holdings["$CASH"] = cash;
  return holdings;
}

function flagsAt(series: IndexSeries, row: number): unknown {
  const flags = series.flags.get(row);
  return {
    stale: [...(flags?.stale ?? [])].sort(),
    missing: [...(flags?.missing ?? [])].sort(),
    dropped: [...(flags?.dropped ?? [])].sort(),
    events: (flags?.events ?? []).map(eventText),
  };
}

function eventText(event: IndexEvent): string {
  if (event.kind === "migration") return `migration:${event.from}>${event.to}`;
  return event.kind === "delisting" ? `delisting:${event.asset}` : event.kind;
}

function nullWhereUnknown(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
