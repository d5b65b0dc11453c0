import { expect, test } from "vitest";
import { thinSeries } from "@/components/charts/plot/thin-series";

const { NaN: GAP } = Number;

test("a short series keeps every point", () => {
  expect(thinSeries(Float64Array.of(1, 5, 2), 10)).toEqual([0, 1, 2]);
});

test("of a flat line with one spike the spike stays", () => {
  const values = new Float64Array(100).fill(10);
  values[37] = 90;
  expect(thinSeries(values, 6)).toContain(37);
});

test("first, last, lowest and highest day always stay", () => {
  // a saw between 10 and 11 with a trough on day 41 and, right beside it, the peak
  const values = Float64Array.from({ length: 200 }, (_, t) => 10 + (t % 2));
  values[41] = 2;
  values[42] = 30;
  const thinned = thinSeries(values, 5);
  expect(thinned).toEqual(expect.arrayContaining([0, 41, 42, 199]));
  expect(thinned.length).toBeLessThanOrEqual(7);
});

test("two buckets pick the corner of the largest triangle: hand-worked", () => {
  // points (0,0) (1,0) (2,9) (3,0) (4,0) (5,0), limit 4: buckets [1,2] and [3,4]
  // bucket 1: next mean (3.5, 0); area ∝ |3.5·v|: day 2 wins. bucket 2: from (2,9) to (5,0):
  // day 3: |(2−5)(0−9) − (2−3)(0−9)| = 18, day 4: |27 − 18| = 9: day 3 wins
  expect(thinSeries(Float64Array.of(0, 0, 9, 0, 0, 0), 4)).toEqual([0, 2, 3, 5]);
});

test("a gap survives as one unknown point between its neighbours", () => {
  const values = Float64Array.of(1, 2, GAP, GAP, 3, 4);
  expect(thinSeries(values, 100)).toEqual([0, 1, 3, 4, 5]);
});

test("no known value gives no point", () => {
  expect(thinSeries(Float64Array.of(GAP, GAP), 10)).toEqual([]);
  expect(thinSeries(new Float64Array(), 10)).toEqual([]);
});
