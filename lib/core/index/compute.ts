import { applyDelisting } from "@/lib/core/index/apply-delisting";
import { applyMigration } from "@/lib/core/index/apply-migration";
import { applyRebalance } from "@/lib/core/index/apply-rebalance";
import { checkIndexInput } from "@/lib/core/index/check-input";
import { type DriftedWeights, driftedWeights } from "@/lib/core/index/drifted-weights";
import type { IndexInput } from "@/lib/core/index/input";
import { netLevels } from "@/lib/core/index/net-levels";
import { type IndexRun, openRun } from "@/lib/core/index/run";
import type { IndexSeries } from "@/lib/core/index/series";
import { type IndexTargets, indexTargets } from "@/lib/core/index/targets";
import { valueRows } from "@/lib/core/index/value-rows";
import { rowAtOrAfter } from "@/lib/core/prices/panel";

/**
 * Level of an index from prices and dated weights (methodology.md, rules 1–12 and 15). Within a row: value with the
 * old units, fee, migrations, delistings, rebalance; what happens at a row's close counts from the next row.
 * @param input prices in USD, weights and fee as fractions, days as UTC day numbers; never changed
 * @returns levels in points, NaN where there is no answer, with flags that say why
 * @throws IndexError when the definition has no meaning, or a price is missing at a rebalance that may not wait
 */
export function computeIndex(input: IndexInput): IndexSeries {
  const column = new Map(input.assets.map((asset, a) => [asset, a]));
  checkIndexInput(input, column);
  const { days, assets, feePerYear = 0, feeMode = "daily" } = input;
  const run = openRun(input, column, input.maxStaleDays ?? 3);
  runRows(run, input);

  let drifted: DriftedWeights | undefined;
  const weightsOnce = () => {
    drifted ??= driftedWeights(input, run.compositions, run.maxStaleDays);
    return drifted;
  };
  return {
    days,
    assets,
    prices: input.prices,
    baseRow: run.baseRow,
    gross: run.gross,
    net: netLevels(run.gross, days, Math.max(run.baseRow, 0), feePerYear, feeMode),
    flags: run.flags,
    turnover: run.turnover,
    compositions: run.compositions,
    // most readers want levels only, and weights cost more than those
    get weights() {
      return weightsOnce().weights;
    },
    get cashWeight() {
      return weightsOnce().cashWeight;
    },
  };
}

/** Values the rows between events in one sweep, then lets the events of a row happen. */
function runRows(run: IndexRun, input: IndexInput): void {
  const { days } = input;
  const rules = {
    onUnpriced: input.onUnpriced ?? "error",
    maxTargetStaleDays: input.maxTargetStaleDays ?? run.maxStaleDays,
    costBps: input.costBps ?? 0,
    base: input.base ?? 100,
  };
  const migrations = byRow(days, input.migrations ?? []);
  const delistings = byRow(days, input.delistings ?? []);
  const targets = input.rebalances.map(({ day, weights }) => indexTargets(day, weights, run.column));
  const rebalances = byRow(days, targets);
  const eventRows = [...new Set([...migrations.keys(), ...delistings.keys(), ...rebalances.keys()])].sort(
    (a, b) => a - b,
  );

  let next = 0;
  let waiting: IndexTargets | undefined;
  for (let row = 0; row < days.length; row++) {
    const from = row;
    if (waiting === undefined) row = Math.min(eventRows[next] ?? days.length, days.length - 1);
    if (run.baseRow >= 0) valueRows(run, from, row);
    if (eventRows[next] === row) next++;

    for (const migration of migrations.get(row) ?? []) applyMigration(run, migration, row);
    for (const delisting of delistings.get(row) ?? []) {
      applyDelisting(run, delisting, input.delistingPolicy ?? "prorata", row);
    }
    waiting = rebalances.get(row)?.at(-1) ?? waiting;
    if (waiting !== undefined) {
      if (applyRebalance(run, waiting, rules, row)) waiting = undefined;
      if (run.baseRow === row) run.gross[row] = rules.base;
    }
  }
}

/** Events by the row at whose close they happen: their own day's, or the first later one; after the last row never. */
function byRow<T extends { readonly day: number }>(days: Int32Array, events: readonly T[]): Map<number, T[]> {
  const rows = new Map<number, T[]>();
  for (const event of [...events].sort((a, b) => a.day - b.day)) {
    const row = rowAtOrAfter(days, event.day);
    if (row === days.length) continue;
    const list = rows.get(row);
    if (list) list.push(event);
    else rows.set(row, [event]);
  }
  return rows;
}
