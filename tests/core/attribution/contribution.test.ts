import { describe, expect, test } from "vitest";
import { contribution } from "@/lib/core/attribution/contribution";
import { carinoFactor, linkContributions } from "@/lib/core/attribution/link-contributions";
import { computeIndex } from "@/lib/core/index/compute";
import { GAP, indexOn, weightsOn } from "../../support/index-panel";

describe("contribution", () => {
  test("Carino's own case: A earns 10 % on the first day, B loses 10 % on the second; together −1 %", () => {
    const { linked, total } = linkContributions([Float64Array.of(0.1, 0), Float64Array.of(0, -0.1)]);
    expect(total).toBeCloseTo(-0.01, 14);
    expect(linked[0]).toBeCloseTo(0.094832830657216, 12);
    expect(linked[1]).toBeCloseTo(-0.104832830657216, 12);
  });

  test("a day that loses everything has no answer; no day is no return; k of a flat day is 1", () => {
    expect(linkContributions([Float64Array.of(-1)]).total).toBeNaN();
    expect(linkContributions([])).toEqual({ linked: new Float64Array(), total: 0 });
    expect(carinoFactor(0)).toBe(1);
  });

  test("weight times return, with what a removal and a ticker change bring", () => {
    // 50 A (doubles, then leaves at 2), 25 B flat, 25 C that becomes N at 1:1 and rises by half
    const series = computeIndex(
      indexOn(
        { A: [1, 2, GAP, GAP], B: [1, 1, 1, 1], C: [1, 1, GAP, GAP], N: [GAP, GAP, 1.5, 1.5] },
        {
          rebalances: [weightsOn(100, { A: 0.5, B: 0.25, C: 0.25 })],
          delistings: [{ day: 101, asset: "A" }],
          migrations: [{ day: 101, from: "C", to: "N", ratio: 1 }],
        },
      ),
    );
    const first = contribution(series, 0, 1);
    expect(first.assets.get("A")).toBeCloseTo(0.5, 12);
    expect(first.gross).toBeCloseTo(0.5, 12);
    const all = contribution(series, 0, 3);
    const sum = [...all.assets.values()].reduce((total, value) => total + value, all.cost);
    expect(sum).toBeCloseTo((series.gross[3] ?? GAP) / 100 - 1, 12);
    expect(all.assets.get("N")).toBeGreaterThan(0);
  });

  test("a removal below the last price is the leaver's own loss", () => {
    const series = computeIndex(
      indexOn({ A: [1, 1, 1], B: [1, 1, 1], C: [1, 2, 3] }, { delistings: [{ day: 101, asset: "A", price: 0.5 }] }),
    );
    const found = contribution(series, 0, 2);
    expect(found.assets.get("A")).toBeCloseTo(-0.25, 12);
    expect(found.assets.get("B")).toBeCloseTo(0, 12);
    expect(found.assets.has("C")).toBe(false);
  });

  test("trading costs and the fee are rows of their own", () => {
    const series = computeIndex(
      indexOn(
        { A: [1, 1, 1], B: [1, 1, 1] },
        { rebalances: [weightsOn(100, { A: 1 }), weightsOn(101, { B: 1 })], costBps: 50, feePerYear: 0.365 },
      ),
    );
    const found = contribution(series, 0, 2);
    expect(found.cost).toBeCloseTo(-0.01, 12);
    expect(found.gross).toBeCloseTo(-0.01, 12);
    expect(found.net).toBeCloseTo(0.99 * 0.999 ** 2 - 1, 12);
    expect(found.fee).toBeCloseTo(found.net - found.gross, 14);
  });

  test("a span that begins or ends on an unknown level has no answer; one before the base neither", () => {
    const series = computeIndex(indexOn({ A: [1, GAP, 1], B: [1, 1, 1] }, { maxStaleDays: 0 }));
    expect(contribution(series, 0, 1).gross).toBeNaN();
    expect(contribution(series, 1, 2).assets.get("A")).toBeNaN();
    expect(contribution(series, 0, 2).gross).toBeCloseTo(0, 12);
  });
});
