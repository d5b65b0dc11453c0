import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runRecordings } from "@/tools/recordings/recordings";
import { hasSharedRecordings, readRecording, SHARED_MISSING } from "../support/recordings";

const SHARED = fileURLToPath(new URL("../../../shared/recordings", import.meta.url));

interface Entry {
  readonly file: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The lines that a folder of these entries gives. */
function replay(...entries: readonly Entry[]) {
  const dir = mkdtempSync(join(tmpdir(), "recordings-"));
  try {
    for (const { file, body } of entries) writeFileSync(join(dir, file), body);
    writeFileSync(join(dir, "index.json"), JSON.stringify(entries));
    const lines: string[] = [];
    const totals = runRecordings(dir, (line) => lines.push(line));
    return { totals, lines };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const chart: Entry = {
  file: "chart.json",
  url: "https://api.coingecko.com/api/v3/coins/bitcoin/market_chart?days=90&interval=daily&vs_currency=usd",
  status: 200,
  headers: { "Content-Type": "application/json; charset=utf-8", Date: "Sat, 15 May 2021 14:42:26 GMT" },
  body: readRecording("coingecko-market-chart-90-daily"),
};

describe("recorded answers", () => {
  it("become a line each, read at the moment of their Date", () => {
    const { lines, totals } = replay(chart);
    expect(lines.map((line) => JSON.parse(line.startsWith("{") ? line : JSON.stringify(line)))).toEqual([
      {
        file: "chart.json",
        provider: "coingecko",
        outcome: "prices",
        rows: 90,
        first: { day: "2021-02-14", close: "48607.8745224845" },
        last: { day: "2021-05-14", close: "49913.26314398822" },
      },
      "1 passed, 0 failed",
    ]);
    expect(totals).toEqual({ passed: 1, failed: 0 });
  });
  it("without a Date are read a day after their last row, so that it counts", () => {
    const url = "https://api.exchange.coinbase.com/products/{id}/candles";
    const candles = {
      file: "candles.json",
      url,
      status: 200,
      headers: {},
      body: readRecording("coinbase-candles-daily"),
    };
    expect(replay(candles).lines[0]).toContain('"last":{"day":"2020-10-16","close":"9672.41"}');
  });
  it("with an error status give its kind, also where the product never calls", () => {
    const url = "https://api.coingecko.com/api/v3/search/trending";
    const throttled = { file: "throttled.txt", url, status: 429, headers: {}, body: "Throttled" };
    expect(replay({ ...chart, status: 422 }, throttled).lines).toEqual([
      '{"file":"chart.json","provider":"coingecko","outcome":"error","kind":"http"}',
      '{"file":"throttled.txt","provider":"coingecko","outcome":"error","kind":"rate-limit"}',
      "2 passed, 0 failed",
    ]);
  });
  it("of endpoints that the product does not ask are unsupported", () => {
    const url = "https://api.coingecko.com/api/v3/search/trending";
    expect(replay({ ...chart, url }).lines[0]).toContain('"outcome":"unsupported"');
  });
  it.skipIf(!hasSharedRecordings)(`all 83 of the larger collection pass (else skipped: ${SHARED_MISSING})`, () => {
    const lines: string[] = [];
    expect(runRecordings(SHARED, (line) => lines.push(line))).toEqual({ passed: 83, failed: 0 });
    expect(lines.at(-1)).toBe("83 passed, 0 failed");
  });
});
