import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { CoingeckoMarketChart } from "@/lib/providers/coingecko/schema";
import { toCoingeckoCloses } from "@/lib/providers/coingecko/transform";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";
import { readRecording } from "../../support/recordings";

function closes(body: string, nowMs: number) {
  return toCoingeckoCloses(CoingeckoMarketChart.parse(parseJsonKeepingDecimals(body)), nowMs);
}

function chart(points: readonly [iso: string, price: string][], caps = "1000"): string {
  const column = (value?: string) => points.map(([iso, price]) => `[${Date.parse(iso)},${value ?? price}]`).join(",");
  return `{"prices":[${column()}],"market_caps":[${column(caps)}],"total_volumes":[${column("50.5")}]}`;
}

describe("90 days of bitcoin as recorded on 2021-05-15 at 14:39:54", () => {
  const { rows, rejected } = closes(
    readRecording("coingecko-market-chart-90-daily"),
    Date.UTC(2021, 4, 15, 14, 42, 26),
  );

  it("are 90 closes: the point at 'now' is none", () => {
    expect(rows).toHaveLength(90);
    expect(rejected).toEqual([]);
  });
  it("the point at 00:00 of 15 February is the close of 14 February", () => {
    expect(rows[0]).toEqual({
      day: dayFromIso("2021-02-14"),
      close: "48607.8745224845",
      quote: "USD",
      volumeUsd: "57738376570.131905",
      marketCapUsd: "905515462576.995",
    });
  });
  it("the newest close is that of 14 May, not the running price of 15 May", () => {
    expect(rows.at(-1)).toMatchObject({ day: dayFromIso("2021-05-14"), close: "49913.26314398822" });
  });
});

describe("traps of the chart", () => {
  const now = Date.parse("2026-03-18T00:00:00.000Z");

  it("at midnight sharp the last point is the close of the day that just ended", () => {
    expect(closes(chart([["2026-03-18T00:00:00Z", "272.71"]]), now).rows).toMatchObject([
      { day: dayFromIso("2026-03-17"), close: "272.71" },
    ]);
  });
  it("a market cap of 0 beside a valid price is unknown, and the price stays", () => {
    expect(closes(chart([["2026-03-18T00:00:00Z", "272.71"]], "0.0"), now).rows).toMatchObject([
      { close: "272.71", marketCapUsd: null },
    ]);
  });
  it("an hourly point in the middle is rejected, a null price too", () => {
    const body = chart([
      ["2026-03-16T00:00:00Z", "null"],
      ["2026-03-16T07:00:00Z", "5"],
      ["2026-03-17T00:00:00Z", "6"],
    ]);
    const { rows, rejected } = closes(body, now);
    expect(rows).toMatchObject([{ day: dayFromIso("2026-03-16"), close: "6" }]);
    expect(rejected).toMatchObject([
      { row: 0, reason: "no price" },
      { row: 1, reason: "lies off the UTC day grid" },
    ]);
  });
  it("a point in the future is rejected", () => {
    expect(closes(chart([["2026-03-19T00:00:00Z", "7"]]), now)).toMatchObject({
      rows: [],
      rejected: [{ reason: "lies in the future" }],
    });
  });
});
