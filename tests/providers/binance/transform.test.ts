import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { BinanceKlines } from "@/lib/providers/binance/schema";
import { toBinanceCloses } from "@/lib/providers/binance/transform";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";
import { hasSharedRecordings, readRecording, readSharedRecording, SHARED_MISSING } from "../../support/recordings";

const NOW = Date.UTC(2026, 2, 19, 10);

function closes(body: string, nowMs = NOW) {
  return toBinanceCloses(BinanceKlines.parse(parseJsonKeepingDecimals(body)), nowMs);
}

/** a candle of 2026-03-18 unless told otherwise */
function candle({ open = "2026-03-18T00:00:00Z", hours = 24, close = "272.71000000" } = {}): string {
  const openMs = Date.parse(open);
  return `[${openMs},"270.0","280.0","265.0","${close}","10.0",${openMs + hours * 3_600_000 - 1},"2727.10",5,"4.9","1336.3","0"]`;
}

describe("which candles are closes", () => {
  it("a whole UTC day that has ended, with its digits and its quote volume, in USDT", () => {
    expect(closes(`[${candle()}]`)).toEqual({
      rows: [
        {
          day: dayFromIso("2026-03-18"),
          close: "272.71000000",
          quote: "USDT",
          volumeUsd: "2727.10",
          marketCapUsd: null,
        },
      ],
      rejected: [],
    });
  });
  it("not the running candle at 23:59:59.9, but at 00:00:00 of the next day", () => {
    expect(closes(`[${candle()}]`, Date.parse("2026-03-18T23:59:59.900Z"))).toEqual({ rows: [], rejected: [] });
    expect(closes(`[${candle()}]`, Date.parse("2026-03-19T00:00:00.000Z")).rows).toHaveLength(1);
  });
  it("not a candle that opens off the day grid, in the future or over another span", () => {
    const { rows, rejected } = closes(
      `[${candle({ open: "2026-03-17T01:00:00Z" })},${candle({ open: "2026-03-25T00:00:00Z" })},${candle({ hours: 1 })}]`,
    );
    expect(rows).toEqual([]);
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [0, "opens off the UTC day grid"],
      [1, "opens in the future"],
      [2, "spans something else than one UTC day"],
    ]);
  });
  it.each([
    ["NaN", "price is not a finite number"],
    ["Infinity", "price is not a finite number"],
    ["1e999", "price is not a finite number"],
    ["", "price is not a finite number"],
    ["0.00000000", "price is zero"],
    ["1e-999", "price is zero"],
    ["-1", "price below zero"],
  ])("not a close of %s, and the row is kept with its reason", (close, reason) => {
    const { rows, rejected } = closes(`[${candle({ close })}]`);
    expect(rows).toEqual([]);
    expect(rejected).toEqual([{ row: 0, reason, text: expect.stringContaining(`"${close}"`) }]);
  });
  it("keeps every digit of a price far below a cent", () => {
    expect(closes(`[${candle({ close: "3.524e-06" })}]`).rows[0]?.close).toBe("0.000003524");
  });
});

describe("a day that comes twice", () => {
  it("counts once when both say the same", () => {
    expect(closes(`[${candle()},${candle()}]`)).toMatchObject({ rows: [{ close: "272.71000000" }], rejected: [] });
  });
  it("keeps the first and reports the second when they differ", () => {
    const { rows, rejected } = closes(`[${candle()},${candle({ close: "27.271" })}]`);
    expect(rows).toMatchObject([{ close: "272.71000000" }]);
    expect(rejected).toMatchObject([{ row: 1, reason: "contradicts the same day's close 272.71000000" }]);
  });
});

describe("recorded bodies", () => {
  it("the documentation's weekly candle is no daily close", () => {
    const { rows, rejected } = closes(readRecording("binance-klines-weekly"));
    expect(rows).toEqual([]);
    expect(rejected).toMatchObject([{ row: 0, reason: "spans something else than one UTC day" }]);
  });
  it.skipIf(!hasSharedRecordings)(`two years of BTCUSDT (else skipped: ${SHARED_MISSING})`, () => {
    const { rows, rejected } = closes(readSharedRecording("binance/44db06baa3.json"));
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(731);
    expect(rows[0]).toMatchObject({
      day: dayFromIso("2024-01-01"),
      close: "44179.55000000",
      volumeUsd: "1169995682.02800140",
    });
    expect(rows.at(-1)).toMatchObject({ day: dayFromIso("2025-12-31"), close: "87648.22000000" });
  });
  it.skipIf(!hasSharedRecordings)("a window before the listing has no rows", () => {
    expect(closes(readSharedRecording("binance/4f53cda18c.json"))).toEqual({ rows: [], rejected: [] });
  });
});
