import { describe, expect, test } from "vitest";
import { computePublishedBasket } from "@/lib/core/baskets/published-basket";
import { delistedPanel } from "@/lib/core/prices/delisted-panel";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting } from "@/lib/core/prices/ticker-events";

const DAYS = 8;
/** A and B half each from day 100; A goes on being quoted after its last day, at prices that are no market. */
function run(stated: readonly Delisting[], a: readonly number[] = [1, 1, 2, 9, 9, 9, 9, 9]) {
  const panel: PricePanel = {
    days: Int32Array.from({ length: DAYS }, (_, t) => 100 + t),
    assets: ["A", "B"],
    prices: [Float64Array.from(a), Float64Array.from([1, 1, 1, 1, 2, 2, 2, 2])],
  };
  const sets = [
    {
      effectiveDay: 100,
      status: "published" as const,
      weightsBps: new Map([
        ["A", 5_000],
        ["B", 5_000],
      ]),
    },
  ];
  const { basket } = computePublishedBasket({ panel: delistedPanel(panel, stated), sets, delistings: stated });
  return { gross: [...(basket?.series.gross ?? [])], removals: basket?.removals, held: basket?.constituents };
}

describe("a delisting that is stated (methodology, rule 10)", () => {
  test("without a price the holding is sold at the last close of its last day, and the rest carries the value on", () => {
    // Day 102: 50 × 2 + 50 × 1 = 150, all of it in B from then on; B doubles on day 104.
    expect(run([{ asset: "A", day: 102 }])).toEqual({
      gross: [100, 100, 150, 150, 300, 300, 300, 300],
      removals: [{ asset: "A", day: 102 }],
      held: ["B"],
    });
  });

  test("with a price it is sold at that price: the loss is felt from the next day on, not on the day itself", () => {
    // 50 units of A at 0.5 give 25, beside 50 of B: 75, doubled by B on day 104.
    expect(run([{ asset: "A", day: 102, price: 0.5 }]).gross).toEqual([100, 100, 150, 75, 150, 150, 150, 150]);
    expect(run([{ asset: "A", day: 102, price: 0 }]).gross).toEqual([100, 100, 150, 50, 100, 100, 100, 100]);
  });

  test("a last day without a close of its own: sold on that day at the last one, and only once", () => {
    const gap = Number.NaN;
    expect(run([{ asset: "A", day: 103 }], [1, 1, 2, gap, gap, gap, gap, gap])).toMatchObject({
      gross: [100, 100, 150, 150, 300, 300, 300, 300],
      removals: [{ asset: "A", day: 103 }],
    });
  });

  test("one that lies ahead, or of an asset that is not in the basket, changes nothing yet", () => {
    const without = run([]);
    expect(run([{ asset: "A", day: 200 }])).toEqual(without);
    expect(run([{ asset: "Z", day: 102 }])).toEqual(without);
  });
});
