import { computeIndex } from "@/lib/core/index/compute";
import type { IndexInput } from "@/lib/core/index/input";
import type { KeptRows } from "@/lib/core/index/run";
import type { IndexSeries } from "@/lib/core/index/series";
import { rowAtOrAfter } from "@/lib/core/prices/panel";

/**
 * The same series as computeIndex gives, bit for bit, computed from the first change on: a day appended, a price
 * corrected, a weight set, migration or delisting added, changed or withdrawn, a column added. What came before is
 * copied from the earlier series. Weights are still derived from all compositions, when they are read.
 * @param input the new definition; until `firstChangedDay` it says what it said for `earlier`, its rules throughout
 * @param earlier series of the definition before the change
 * @param firstChangedDay UTC day number of the earliest change
 * @throws IndexError like computeIndex
 * @throws RangeError when the axis differs before `firstChangedDay`
 */
export function extendIndex(input: IndexInput, earlier: IndexSeries, firstChangedDay: number): IndexSeries {
  const row = rowAtOrAfter(input.days, firstChangedDay);
  if (row !== rowAtOrAfter(earlier.days, firstChangedDay) || !isSameStart(input.days, earlier.days, row)) {
    throw new RangeError(`the axis differs before day ${firstChangedDay}`);
  }
  const kept = keptRows(input, earlier, row);
  return kept === null ? computeIndex(input) : computeIndex(input, kept);
}

function isSameStart(a: Int32Array, b: Int32Array, rows: number): boolean {
  for (let t = 0; t < rows; t++) if (a[t] !== b[t]) return false;
  return true;
}

/** Null when columns left or changed their order: sums over holdings follow the columns, and so do their last bits. */
function keptRows(input: IndexInput, earlier: IndexSeries, row: number): KeptRows | null {
  const { assets } = input;
  const columns = earlier.assets.map((asset) => assets.indexOf(asset));
  if (columns.some((a, i) => a <= (columns[i - 1] ?? -1))) return null;
  if (columns.length === assets.length) return { row, series: earlier };
  const compositions = earlier.compositions.map((composition) => {
    const units = new Float64Array(assets.length);
    columns.forEach((a, i) => {
      units[a] = composition.units[i]!;
    });
    return { ...composition, units };
  });
  const { baseRow, gross, net, flags, turnover } = earlier;
  return { row, series: { baseRow, gross, net, flags, turnover, compositions } };
}
