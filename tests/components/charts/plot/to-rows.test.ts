import { expect, test } from "vitest";
import { toRows } from "@/components/charts/plot/to-rows";

test("columns become rows and an unknown value becomes null", () => {
  const rows = toRows(3, [
    { id: "ai-fund", values: Float64Array.of(100, Number.NaN, 99) },
    { id: "btc", values: Float64Array.of(1, 2, 3) },
  ]);
  expect(rows).toEqual([
    { t: 0, "ai-fund": 100, btc: 1 },
    { t: 1, "ai-fund": null, btc: 2 },
    { t: 2, "ai-fund": 99, btc: 3 },
  ]);
});

test("a column of another length is refused by name", () => {
  expect(() => toRows(3, [{ id: "btc", values: Float64Array.of(1) }])).toThrow(
    new RangeError("line btc has 1 entries, the axis 3"),
  );
});
