import { describe, expect, test } from "vitest";
import { ContributionTable } from "@/components/overview/contribution-table";
import { HoldingsTable } from "@/components/overview/holdings-table";
import { ReturnTable } from "@/components/overview/return-table";
import { RiskList } from "@/components/overview/risk-list";
import { figure, fundOverviewOf, taoHolding, youngSeries } from "@/tests/support/fund-overview-of";
import { renderIn, tableRows } from "@/tests/support/render-in";

describe("the return table", () => {
  const overview = fundOverviewOf({ series: [youngSeries("ai-fund", "net"), youngSeries("btc", "net")] });

  test("shows a dash and its reason for each period longer than the history", () => {
    const html = renderIn("en", <ReturnTable overview={overview} />);
    expect(tableRows(html)[1]).toEqual([
      "AI fund, net",
      "\u22122.7",
      "+27.8",
      "–",
      "–",
      "\u22120.4",
      "–",
      "\u221277.8",
      "–",
      "2,222",
    ]);
    expect(html).toContain('aria-label="No value: The history is shorter than this period."');
  });

  test("speaks German with German separators", () => {
    const rows = tableRows(renderIn("de", <ReturnTable overview={overview} />));
    expect(rows[0]).toEqual([
      "Reihe",
      "1T",
      "1M",
      "3M",
      "6M",
      "lfd. Jahr",
      "1J",
      "Auflage",
      "p.\u00a0a.",
      "Aus 10.000",
    ]);
    expect(rows[2]?.slice(0, 3)).toEqual(["Bitcoin", "\u22122,7", "+27,8"]);
    expect(rows[2]?.at(-1)).toBe("2.222");
  });

  test("colours the change of the day alone", () => {
    const html = renderIn("en", <ReturnTable overview={fundOverviewOf({ series: [youngSeries("btc", "net")] })} />);
    expect(html.match(/class="[^"]*(?:gain|loss)[^"]*"/g)).toHaveLength(1);
  });
});

describe("the holdings table", () => {
  test("shows target, drifted weight, drift and contribution of a holding", () => {
    const html = renderIn("en", <HoldingsTable overview={fundOverviewOf({ holdings: [taoHolding] })} />);
    expect(tableRows(html)[1]).toEqual([
      "TAO Bittensor",
      "22.15",
      "41.84",
      "",
      "+19.69",
      "272.71",
      "\u22121.2",
      "+48.7",
      "+24.4",
      "+17.13",
    ]);
  });

  test("an asset that the set does not name has no target and no drift", () => {
    const holding = { ...taoHolding, target: null };
    const row = tableRows(renderIn("de", <HoldingsTable overview={fundOverviewOf({ holdings: [holding] })} />))[1];
    expect(row?.slice(1, 5)).toEqual(["–", "41,84", "", "–"]);
  });

  test("a carried price says how old it is", () => {
    const holding = { ...taoHolding, staleDays: 2 };
    const html = renderIn("en", <HoldingsTable overview={fundOverviewOf({ holdings: [holding] })} />);
    expect(tableRows(html)[1]?.[0]).toBe("TAO Bittensor 2 days old");
  });

  test("a missing price is a dash, not a zero", () => {
    const holding = { ...taoHolding, priceUsd: { value: null, reason: "no-price" as const } };
    const html = renderIn("en", <HoldingsTable overview={fundOverviewOf({ holdings: [holding] })} />);
    expect(tableRows(html)[1]?.[5]).toBe("–");
    expect(html).toContain("No price is on file for a day that this needs.");
  });
});

test("contributions close with gross, fee and net", () => {
  const overview = fundOverviewOf({
    contributions: [
      { asset: "NEAR", includes: [], isHeld: true, contribution: -0.6614 },
      { asset: "RENDER", includes: ["RNDR"], isHeld: false, contribution: -0.10693 },
      { asset: "IP", includes: [], isHeld: true, contribution: null },
    ],
  });
  const rows = tableRows(renderIn("en", <ContributionTable overview={overview} />));
  expect(rows.slice(1)).toEqual([
    ["NEAR", "", "\u221266.14"],
    ["RENDER incl. RNDR, no longer held", "", "\u221210.69"],
    ["IP", "", "–"],
    ["Gross return", "", "\u221276.83"],
    ["Fee", "", "\u22120.95"],
    ["Net return", "", "\u221277.78"],
  ]);
});

test("risk figures carry their unit, extremes their day, and no answer its reason", () => {
  const html = renderIn("en", <RiskList risk={fundOverviewOf({}).risk} />);
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("Volatility, annualised 91.3%");
  expect(text).toContain("Maximum drawdown \u221276.8% 11 Feb 2026");
  expect(text).toContain("Best day +24.0% 7 Nov 2025");
  expect(text).toContain("Sortino –");
  expect(html).toContain("There was no loss in this period");
});

test("an unknown table total stays a dash", () => {
  const overview = fundOverviewOf({ totals: { gross: { value: null }, fee: { value: null }, net: figure(0.01) } });
  const rows = tableRows(renderIn("en", <ContributionTable overview={overview} />));
  expect(rows.slice(1).map((row) => row[2])).toEqual(["–", "–", "+1.00"]);
});
