import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { createCsvMarket } from "@/lib/simulator/csv-market";
import { pagesOf, simulate } from "../support/simulated-providers";

const REAL = fileURLToPath(new URL("../../../shared/market-data/daily", import.meta.url));

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "csv-market-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, text: string) {
  writeFileSync(join(dir, name), text);
}

describe("a folder of daily closes", () => {
  it("comes back through the exchange's protocol digit for digit, gaps and all", async () => {
    write("PEPE.csv", "date,close_usd,volume_usd,market_cap_usd\n2026-03-14,3.524e-06,1000,\n2026-03-16,3.6e-06,,\n");
    write("OWN.csv", "date,close_usd\r\n2026-03-15,1.5\r\n");
    const { binance } = await simulate({ source: createCsvMarket(dir) });
    const range = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
    const [page] = await pagesOf(binance, { nativeId: "PEPEUSDT", ...range });
    expect(page?.rows.map(({ day, close, volumeUsd }) => [day, close, volumeUsd])).toEqual([
      [dayFromIso("2026-03-14"), "0.000003524", "1000.00000000"],
      [dayFromIso("2026-03-16"), "0.00000360", "0.00000000"],
    ]);
    const [own] = await pagesOf(binance, { nativeId: "OWNUSDT", ...range });
    expect(own?.rows).toMatchObject([{ day: dayFromIso("2026-03-15"), close: "1.50000000" }]);
  });
  it.each([
    ["date,close_usd\n2026-03-14,abc\n", /BAD\.csv:2: "2026-03-14,abc"/],
    ["date,close_usd\n2026-02-29,1\n", /BAD\.csv:2/],
    ["day,price\n2026-03-14,1\n", /first line/],
    ["date,close_usd\n", /no price/],
  ])("of another form is refused with its place: %j", (text, message) => {
    write("BAD.csv", text);
    expect(() => createCsvMarket(dir)).toThrow(message);
  });
  it("an empty folder is refused", () => {
    expect(() => createCsvMarket(dir)).toThrow("holds no .csv file");
  });
  it.skipIf(!existsSync(REAL))(
    `of real prices: TAO closed at 272.71 on 2026-03-18 (else skipped: no ${REAL})`,
    async () => {
      const source = createCsvMarket(REAL);
      expect(source.assets).toHaveLength(54);
      const { binance, coingecko } = await simulate({ source });
      const range = { firstDay: dayFromIso("2026-03-18"), lastDay: dayFromIso("2026-03-18") };
      const [viaBinance] = await pagesOf(binance, { nativeId: "TAOUSDT", ...range });
      const [viaCoingecko] = await pagesOf(coingecko, { nativeId: "bittensor", ...range });
      expect(viaBinance?.rows).toMatchObject([{ close: "272.71000000", quote: "USDT" }]);
      expect(viaCoingecko?.rows).toMatchObject([{ close: "272.71", quote: "USD" }]);
    },
  );
});
