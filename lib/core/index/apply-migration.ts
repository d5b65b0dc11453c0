import { type IndexRun, recordEvent } from "@/lib/core/index/run";
import type { Migration } from "@/lib/core/prices/ticker-events";

/**
 * Turns the units of one ticker into units of another at the close of a row (rule 9). No trade: no turnover, no
 * cost. A basis between the two prices is a real return of the next row.
 */
export function applyMigration(run: IndexRun, migration: Migration, row: number): void {
  const from = run.column.get(migration.from)!;
  const to = run.column.get(migration.to)!;
  const held = run.units[from]!;
  if (held === 0) return;
  run.units = run.units.slice();
  run.units[from] = 0;
  run.units[to]! += held * migration.ratio;
  recordEvent(run, row, { kind: "migration", from: migration.from, to: migration.to });
}
