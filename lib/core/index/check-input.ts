import type { IndexInput } from "@/lib/core/index/input";
import { IndexError } from "@/lib/core/index-error";

/**
 * Checks an index definition before anything is computed; weight lists are checked where they are looked up.
 * @param column asset → its column
 * @throws IndexError with the first rule that is broken, in the order of the methodology's list
 * @throws RangeError when a cost or a carry limit is negative or no number
 */
export function checkIndexInput(input: IndexInput, column: ReadonlyMap<string, number>): void {
  const { days, assets, prices } = input;
  if (days.length === 0) throw new IndexError("NO_DATES", "the axis has no day");
  for (let t = 1; t < days.length; t++) {
    if (days[t]! <= days[t - 1]!) throw new IndexError("DATES_NOT_ASCENDING", `row ${t} is not after row ${t - 1}`);
  }
  if (prices.length !== assets.length || prices.some((values) => values.length !== days.length)) {
    throw new IndexError("PRICE_LENGTH", "one price column an asset, one price a day");
  }
  const named = [
    ...(input.migrations ?? []).flatMap(({ from, to }) => [from, to]),
    ...(input.delistings ?? []).map(({ asset }) => asset),
  ];
  const unknown = named.find((asset) => !column.has(asset));
  if (unknown !== undefined) throw new IndexError("UNKNOWN_ASSET", `${unknown} has no price column`);
  if (input.rebalances.length === 0) throw new IndexError("NO_REBALANCE", "an index needs a first composition");
  for (const { from, to, ratio } of input.migrations ?? []) {
    if (!(ratio > 0 && Number.isFinite(ratio))) {
      throw new IndexError("MIGRATION_RATIO", `${from} → ${to}: ${ratio} is no ratio`);
    }
  }
  const { feePerYear = 0, base = 100, costBps = 0, maxStaleDays = 3, maxTargetStaleDays = 0 } = input;
  if (!(feePerYear >= 0 && feePerYear < 1)) throw new IndexError("FEE_RANGE", `a fee of ${feePerYear} a year`);
  if (!(base > 0 && Number.isFinite(base))) throw new IndexError("BASE_VALUE", `a base of ${base} points`);
  if (!(costBps >= 0 && maxStaleDays >= 0 && maxTargetStaleDays >= 0)) {
    throw new RangeError("costs and carry limits are numbers from 0 up");
  }
}
