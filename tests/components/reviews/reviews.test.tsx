import { describe, expect, test } from "vitest";
import { isLaunch, toReviewChange } from "@/components/reviews/review-change";
import { ReviewEntry } from "@/components/reviews/review-entry";
import { ReviewList } from "@/components/reviews/review-list";
import type { Review } from "@/lib/contracts/baskets/review";
import { renderIn, tableRows } from "@/tests/support/render-in";

const published: Review = {
  effectiveDay: "2025-10-03",
  announcedDay: "2025-10-08",
  announcedMonth: null,
  status: "published",
  sumBps: 10_000,
  source: "https://www.edgen.tech/news/rebalancing",
  note: null,
  appliedDay: "2025-10-03",
  weights: [
    { asset: "NEAR", before: 0.9756, after: 0.7847, publishedBps: 7847 },
    { asset: "IP", before: null, after: 0.2153, publishedBps: 2153 },
    { asset: "LPT", before: 0.0244, after: null, publishedBps: null },
  ],
  added: ["IP"],
  removed: ["LPT"],
  turnover: 0.2153,
  dropped: [{ asset: "AERO", weightBps: 736 }],
};
const partial: Review = {
  ...published,
  effectiveDay: "2026-04-07",
  announcedDay: null,
  announcedMonth: "2026-04",
  status: "partial",
  sumBps: 8150,
  source: null,
  appliedDay: null,
  weights: [
    { asset: "TAO", before: null, after: null, publishedBps: 4306 },
    { asset: "IP", before: null, after: null, publishedBps: null },
  ],
  added: [],
  removed: [],
  turnover: null,
  dropped: [],
};
const missing: Review = { ...partial, effectiveDay: "2026-01-06", status: "missing", sumBps: 0, weights: [] };
const launch: Review = {
  ...published,
  effectiveDay: "2024-07-16",
  status: "unverified",
  weights: [{ asset: "NEAR", before: null, after: 1, publishedBps: 10_000 }],
  added: [],
  removed: [],
  turnover: null,
};

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/[^\S\u00a0]+/g, " ");
}

test("who came and who left is in one line", () => {
  expect(toReviewChange(published)).toBe("+IP, \u2212LPT");
  expect(toReviewChange(missing)).toBe("");
});

test("only the first applied set is a launch", () => {
  expect([published, partial, missing, launch].map(isLaunch)).toEqual([false, false, false, true]);
});

test("the list says what is known of each set", () => {
  const html = renderIn("en", <ReviewList reviews={[partial, missing, published, launch]} />);
  expect(tableRows(html).slice(1)).toEqual([
    ["7 Apr 2026", "Partial", "81.50% known", "–"],
    ["6 Jan 2026", "Missing", "held", "–"],
    ["3 Oct 2025", "Published", "+IP, \u2212LPT", "21.5"],
    ["16 Jul 2024", "Unverified", "1 asset, launch", "–"],
  ]);
  expect(html).toContain('href="/reviews#2025-10-03"');
});

describe("a review", () => {
  test("that was applied shows before, stated, after and change", () => {
    const html = renderIn("en", <ReviewEntry review={published} asOf="2026-03-18" scale={1} />);
    expect(tableRows(html).slice(1)).toEqual([
      ["NEAR", "97.56", "78.47", "78.47", "", "\u221219.09"],
      ["IP", "0.00", "21.53", "21.53", "", "+21.53"],
      ["LPT", "2.44", "0.00", "0.00", "", "\u22122.44"],
      ["Total", "100.00", "100.00", "100.00", "", ""],
    ]);
    const text = textOf(html);
    expect(text).toContain("edgen.tech");
    expect(text).toContain("8 Oct 2025");
    expect(text).toContain("AERO 7.36%");
    expect(html).toContain('id="2025-10-03"');
  });

  test("that is partial says how much is known and that the last basket drifts on", () => {
    const html = renderIn("de", <ReviewEntry review={partial} asOf="2026-03-18" scale={1} />);
    const text = textOf(html);
    expect(text).toContain("81,50\u00a0% bekannt");
    expect(text).toContain("18,50\u00a0% liegen nicht vor");
    expect(text).toContain("der letzte bekannte Korb läuft weiter");
    expect(text).toContain("Wirksam erst nach dem letzten gespeicherten Kurs.");
    expect(text).toContain("April 2026");
    expect(tableRows(html)).toEqual([
      ["Wert", "Genannt,\u00a0%", "Balken: genannt"],
      ["TAO", "43,06", ""],
      ["IP", "–", ""],
      ["Summe", "43,06", ""],
    ]);
  });

  test("that is missing shows the basket that drifts on", () => {
    const drifting = { ...missing, weights: [{ asset: "TAO", before: 0.3411, after: null, publishedBps: null }] };
    const html = renderIn("en", <ReviewEntry review={drifting} asOf="2026-03-18" scale={1} />);
    expect(tableRows(html).slice(0, 2)).toEqual([
      ["Asset", "Before,\u00a0%", "Bar: before"],
      ["TAO", "34.11", ""],
    ]);
    expect(textOf(html)).toContain("Not applied: the last known basket drifts on.");
  });

  test("that launched the fund had nothing before it", () => {
    const html = renderIn("en", <ReviewEntry review={launch} asOf="2026-03-18" scale={1} />);
    expect(tableRows(html).slice(0, 2)).toEqual([
      ["Asset", "Stated,\u00a0%", "After,\u00a0%", "Bar: after"],
      ["NEAR", "100.00", "100.00", ""],
    ]);
    expect(html).toContain("The launch buys the basket");
  });
});
