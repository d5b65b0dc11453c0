import { describe, expect, it } from "vitest";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ProviderError } from "@/lib/errors";
import { binanceKlines } from "@/lib/providers/binance/endpoints";
import { coinbaseCandles } from "@/lib/providers/coinbase/endpoints";
import { coingeckoMarketChart } from "@/lib/providers/coingecko/endpoints";
import { defillamaChart } from "@/lib/providers/defillama/endpoints";
import type { Endpoint, HistoryReading } from "@/lib/providers/endpoint";
import { krakenOhlc } from "@/lib/providers/kraken/endpoints";
import { hasSharedRecordings, readRecording, readSharedRecording, SHARED_MISSING } from "../support/recordings";

interface Answer {
  readonly body: string;
  /** the moment of the answer */
  readonly now: string;
  readonly nativeId?: string;
}

function read(endpoint: Endpoint<HistoryReading>, { body, now, nativeId = "BTC-USD" }: Answer) {
  const headers = { "content-type": "application/json" };
  const reply = { provider: "test", path: "/", status: 200, headers, bytes: Buffer.from(body) };
  const { rows, rejected } = endpoint.parse(reply, { nowMs: Date.parse(now), nativeIds: [nativeId] });
  return {
    closes: rows.map(({ day, close }) => `${isoFromDay(day)} ${close}`),
    quotes: [...new Set(rows.map(({ quote }) => quote))],
    reasons: rejected.map(({ reason }) => reason),
  };
}

describe("CoinGecko, 90 days of bitcoin as answered on 2021-05-15 at 14:42", () => {
  const body = readRecording("coingecko-market-chart-90-daily");
  const { closes, reasons } = read(coingeckoMarketChart, { body, now: "2021-05-15T14:42:26Z" });

  it("the point at 2021-02-15 00:00 is the close of the 14th", () => {
    expect(closes[0]).toBe("2021-02-14 48607.8745224845");
  });
  it("the point at 00:00 of the running day is yesterday's close, the point at now is none", () => {
    expect(closes.at(-1)).toBe("2021-05-14 49913.26314398822");
    expect(closes).toHaveLength(90);
    expect(reasons).toEqual([]);
  });
});

describe("Coinbase", () => {
  const recorded = readRecording("coinbase-candles-daily");

  it("puts low and high before open and close: the fifth column is the close, the newest day comes first", () => {
    // pricehist's own expectation for these two candles: close 6410.22 and 9672.41.
    expect(read(coinbaseCandles, { body: recorded, now: "2020-10-17T00:00:00Z" }).closes).toEqual([
      "2020-01-01 6410.22",
      "2020-10-16 9672.41",
    ]);
  });
  it("the candle of 2020-10-16 runs until midnight and is no close before", () => {
    const { closes, reasons } = read(coinbaseCandles, { body: recorded, now: "2020-10-16T23:59:59Z" });
    expect(closes).toEqual(["2020-01-01 6410.22"]);
    expect(reasons).toEqual([]);
  });
  it("a product in USDT is not taken for dollars", () => {
    const now = "2020-10-17T00:00:00Z";
    expect(read(coinbaseCandles, { body: recorded, now, nativeId: "BTC-USDT" }).quotes).toEqual(["USDT"]);
  });
  it.skipIf(!hasSharedRecordings)(`minute candles hold no close (else skipped: ${SHARED_MISSING})`, () => {
    const body = readSharedRecording("coinbase/567b237e48.json");
    const { closes, reasons } = read(coinbaseCandles, { body, now: "2018-02-02T00:00:00Z" });
    expect(closes).toEqual([]);
    expect(reasons.at(-1)).toBe("is among candles shorter than a day");
  });
});

describe("Kraken", () => {
  const candle = (day: string, close: string) => [
    Date.parse(day) / 1000,
    "1.0",
    "2.0",
    "0.5",
    close,
    "1.5",
    "10.00000000",
    3,
  ];
  const daily = JSON.stringify({
    error: [],
    result: { XXBTZUSD: [candle("2026-03-17", "74012.3"), candle("2026-03-18", "73101.5")], last: 1773705600 },
  });

  it("answers under the canonical pair name; its last row is the running day", () => {
    const { closes, quotes } = read(krakenOhlc, { body: daily, now: "2026-03-18T12:00:00Z", nativeId: "XBTUSD" });
    expect(closes).toEqual(["2026-03-17 74012.3"]);
    expect(quotes).toEqual(["USD"]);
  });
  it.each([
    ["EQuery:MissingValue asset pair", "unknown-symbol"],
    ["EAPI:Rate limit exceeded", "rate-limit"],
    ["EGeneral:Too many requests", "rate-limit"],
    ["EGeneral:Temporary lockout", "banned"],
    ["EService:Unavailable", "timeout"],
    ["EGeneral:Invalid arguments", "http"],
  ])("a 200 with %s is an error: %s", (message, kind) => {
    const body = JSON.stringify({ error: [message] });
    const reading = () => read(krakenOhlc, { body, now: "2026-03-18T12:00:00Z" });
    expect(reading).toThrow(ProviderError);
    expect(reading).toThrow(expect.objectContaining({ kind, status: 200 }));
  });
  it.skipIf(!hasSharedRecordings)("720 recorded minutes hold no close", () => {
    const body = readSharedRecording("kraken/89777fdd23.json");
    const { closes, reasons } = read(krakenOhlc, { body, now: "2017-08-12T00:00:00Z" });
    expect(closes).toEqual([]);
    expect(reasons).toHaveLength(720);
  });
});

describe("Binance", () => {
  it.skipIf(!hasSharedRecordings)("a window before the listing is an empty array, not an error", () => {
    const body = readSharedRecording("binance/4f53cda18c.json");
    expect(read(binanceKlines, { body, now: "2026-03-18T12:00:00Z" })).toEqual({ closes: [], quotes: [], reasons: [] });
  });
  it.skipIf(!hasSharedRecordings)("the last of 731 candles is dropped while its day runs", () => {
    const body = readSharedRecording("binance/44db06baa3.json");
    expect(read(binanceKlines, { body, now: "2025-12-31T23:59:59Z" }).closes.at(-1)).toMatch(/^2025-12-30 /);
    expect(read(binanceKlines, { body, now: "2026-01-01T00:00:00Z" }).closes.at(-1)).toBe("2025-12-31 87648.22000000");
  });
});

describe("DefiLlama", () => {
  const chart = (confidence: number, ...points: readonly (readonly [string, number])[]) =>
    JSON.stringify({
      coins: {
        "coingecko:bitcoin": {
          symbol: "BTC",
          confidence,
          prices: points.map(([at, price]) => ({ timestamp: Date.parse(at) / 1000, price })),
        },
      },
    });
  const now = "2026-03-18T12:00:00Z";

  it("the point nearest a midnight, shortly before or after it, is the close of the day that it ends", () => {
    const body = chart(0.99, ["2026-03-16T23:59:49Z", 73000.25], ["2026-03-18T00:00:11Z", 74012.3]);
    expect(read(defillamaChart, { body, now }).closes).toEqual(["2026-03-16 73000.25", "2026-03-17 74012.3"]);
  });
  it("a point half an hour off is no close, one of today is none either", () => {
    const body = chart(0.99, ["2026-03-17T00:30:00Z", 73000.25], ["2026-03-19T00:00:00Z", 74012.3]);
    expect(read(defillamaChart, { body, now }).reasons).toEqual(["lies off the UTC day grid", "lies in the future"]);
  });
  it("what it doubts itself is rejected", () => {
    const body = chart(0.5, ["2026-03-17T00:00:00Z", 73000.25]);
    expect(read(defillamaChart, { body, now }).reasons).toEqual(["confidence 0.5 is below 0.9"]);
  });
  it("an unknown coin is 200 with nothing in it: unknown-symbol", () => {
    expect(() => read(defillamaChart, { body: '{"coins":{}}', now })).toThrow(
      expect.objectContaining({ kind: "unknown-symbol" }),
    );
  });
});
