import { type IndexRun, recordEvent } from "@/lib/core/index/run";
import type { Delisting } from "@/lib/core/prices/ticker-events";
import { lastPrice } from "@/lib/core/prices/usable-price";

/**
 * Sells a holding at the close of a row (rule 10). `prorata` buys the rest with the proceeds in proportion to value,
 * which scales every holding by one factor. A price too old for a level still serves to divide; what never had one takes
 * no part, and without any rest the proceeds stay cash.
 */
export function applyDelisting(run: IndexRun, delisting: Delisting, policy: "prorata" | "cash", row: number): void {
  const gone = run.column.get(delisting.asset)!;
  const held = run.units[gone]!;
  if (held === 0) return;
  const proceeds = held * (delisting.price ?? lastPrice(run.panel.prices[gone]!, row));
  run.units = run.units.slice();
  run.units[gone] = 0;
  const rest = policy === "prorata" ? valuedHoldings(run, row) : { value: 0, columns: [] };
  if (rest.value > 0) {
    for (const a of rest.columns) run.units[a]! *= 1 + proceeds / rest.value;
  } else {
    run.cash += proceeds;
  }
  recordEvent(run, row, { kind: "delisting", asset: delisting.asset });
}

/** Columns of the holdings that ever had a price, and what they are worth together, points. */
function valuedHoldings(run: IndexRun, row: number): { value: number; columns: number[] } {
  let value = 0;
  const columns: number[] = [];
  for (let a = 0; a < run.units.length; a++) {
    const own = run.units[a]! * lastPrice(run.panel.prices[a]!, row);
    if (own > 0) {
      value += own;
      columns.push(a);
    }
  }
  return { value, columns };
}
