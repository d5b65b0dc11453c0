import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { describe, expect, test } from "vitest";
import { ClaimCheck } from "@/components/tracks/claim-check";
import { TracksBoard } from "@/components/tracks/tracks-board";
import type { ClaimCheck as Check } from "@/lib/contracts/analysis/claim-check";
import type { TrackRow, Tracks } from "@/lib/contracts/analysis/tracks";
import { datasetStateOf } from "../../support/dataset-state-of";
import { renderIn, tableRows } from "../../support/render-in";

const short = { value: null, reason: "short-history" } as const;
const row = (basket: TrackRow["basket"], value: number | null, growth: number[]): TrackRow => ({
  basket,
  name: basket,
  kind: basket === "btc" ? "benchmark" : "track",
  weighting: basket === "btc" ? "single" : basket === "ai" ? "equal" : "published",
  rank: value === null ? null : value > 0.5 ? 1 : 2,
  members: basket === "ai" ? 2 : 1,
  firstDay: basket === "defi" ? "2024-01-04" : "2020-01-01",
  return: value === null ? short : { value },
  part: value === null ? { from: "2024-01-04", to: "2024-01-05", value: 0.05 } : null,
  yearToDate: value === null ? short : { value },
  volatility: { value: 0.8 },
  maxDrawdown: { value: -0.25 },
  growth: Float64Array.from(growth),
  coverage: { known: growth.filter(Number.isFinite).length, carried: 0, gaps: [] },
  weightPeriods: [],
});
const tracks: Tracks = {
  dataset: datasetStateOf(),
  from: "2024-01-02",
  to: "2024-01-05",
  weighting: "published",
  unavailable: [{ weighting: "cap", reason: "no-market-cap" }],
  marketCapsUntil: "2022-02-17",
  usual: { from: "2024-01-04", to: "2024-07-16" },
  history: { from: "2020-01-01", common: "2024-01-04", to: "2026-03-18" },
  days: ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"],
  everyDays: 1,
  rows: [
    row("ai", 0.683, [100, 120, 150, 168.3]),
    row("btc", 0.473, [100, 110, 140, 147.3]),
    row("defi", null, [Number.NaN, Number.NaN, 100, 105]),
  ],
  reviews: [
    {
      basket: "ai",
      day: "2024-01-01",
      status: "rule",
      weights: [
        ["NEAR", 5000],
        ["TAO", 5000],
      ],
      out: [{ asset: "GRASS", reason: "unlisted" }],
    },
  ],
  removals: [],
  sources: [],
};

function render(locale: "en" | "de", shown: Tracks): string {
  return renderIn(
    locale,
    <QueryClientProvider client={new QueryClient()}>
      <NuqsTestingAdapter>
        <TracksBoard initial={shown} initialQuery={{}} isRefused={false} claim={null} />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
}

describe("the tracks' board", () => {
  const html = render("en", tracks);

  test("ranks by return; what does not cover the range has no number but its own part in words", () => {
    const rows = tableRows(html);
    expect(rows[1]).toEqual(["1AI track", "", "+68.3", "+68.3", "80", "−25", "2 assets, equal"]);
    expect(rows[2]?.slice(0, 3)).toEqual(["2Bitcoin", "", "+47.3"]);
    expect(rows[3]?.[2]).toMatch(/^–/);
    expect(html).toContain("DeFi: no return over the whole range. From 4 Jan 2024 to 5 Jan 2024 it returned +5.0%.");
  });

  test("names members, those left out and why, and strikes out what can't be weighed", () => {
    expect(html).toContain("no price yet: GRASS");
    expect(html).toContain("No market value is on file after 17 Feb 2022.");
    expect(html).toContain("DeFi starts at 100 on 4 Jan 2024.");
    expect(html).toContain("2 of 4");
  });

  test("German figures, and a range without any level", () => {
    expect(render("de", tracks)).toContain("+68,3");
    const none = render("en", { ...tracks, from: null, to: null, rows: [], days: [], reviews: [] });
    expect(none).toContain("Stored levels run from 1 Jan 2020 to 18 Mar 2026.");
  });
});

describe("the claim check", () => {
  const check: Check = {
    simulated: false,
    engineVersion: "1.0",
    dataset: "2026-03-18.1",
    claimed: 0.2,
    month: "2024-05",
    articleDay: "2024-07-16",
    source: "the article",
    withheld: null,
    members: ["NEAR", "FIL"],
    holdsWithin: 0.02,
    nearWithin: 0.075,
    readings: [
      {
        id: "month",
        from: "2024-04-30",
        to: "2024-05-31",
        track: { value: 0.264 },
        fiveEqual: { value: 0.281 },
        fiveLaunch: { value: 0.228 },
        verdict: "near",
        against: [{ basket: "btc", return: { value: 0.113 } }],
        beaten: 1,
        rivals: 1,
        beatsMost: true,
      },
    ],
    months: [{ from: "2024-05-01", to: "2024-05-31", track: { value: 0.264 }, btc: { value: 0.113 } }],
    sources: [],
  };

  test("says the reading, its figures and how near it is", () => {
    const html = renderIn("en", <ClaimCheck check={check} />);
    expect(tableRows(html)[1]).toEqual([
      "The month of May 202430 Apr 2024 to 31 May 2024",
      "+20",
      "+26.4",
      "+28.1",
      "+22.8",
      "1 of 1",
      "Near, +6.4",
    ]);
    expect(html).toContain("it did beat most tracks: 1 of 1 with an answer");
  });

  test("is withheld on simulated prices, without a figure", () => {
    const html = renderIn("de", <ClaimCheck check={{ ...check, withheld: "simulated", readings: [], months: [] }} />);
    expect(html).toContain("Zurückgehalten");
    expect(html).not.toContain("26,4");
  });
});
