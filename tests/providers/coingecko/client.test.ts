import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { pagesOf, simulate } from "../../support/simulated-providers";

describe("CoinGecko without a key", () => {
  it("gives the requested days and the same closes as the exchange", async () => {
    const { binance, coingecko } = await simulate();
    const range = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
    const [gecko, exchange] = await Promise.all([
      pagesOf(coingecko, { nativeId: "bittensor", ...range }),
      pagesOf(binance, { nativeId: "TAOUSDT", ...range }),
    ]);
    const figures = (pages: typeof gecko) => pages.flatMap(({ rows }) => rows.map((r) => [r.day, Number(r.close)]));
    expect(figures(gecko)).toHaveLength(9);
    expect(figures(gecko)).toEqual(figures(exchange));
  });
  it("reaches back 365 days and no further", async () => {
    const { coingecko } = await simulate({ now: "2026-03-19T10:00:00Z" });
    const request = { nativeId: "bitcoin", firstDay: dayFromIso("2024-01-01"), lastDay: dayFromIso("2026-03-18") };
    const [page] = await pagesOf(coingecko, request);
    expect(page?.rows).toHaveLength(365);
    expect(page?.rows[0]?.day).toBe(dayFromIso("2025-03-19"));
    expect(page?.rows.at(-1)?.day).toBe(dayFromIso("2026-03-18"));
  });
  it("knows one coin for two tickers: render-token runs through RNDR into RENDER", async () => {
    const { coingecko } = await simulate({ now: "2024-07-25T10:00:00Z" });
    const range = { firstDay: dayFromIso("2024-07-20"), lastDay: dayFromIso("2024-07-23") };
    const [page] = await pagesOf(coingecko, { nativeId: "render-token", ...range });
    expect(page?.rows.map(({ day }) => day - range.firstDay)).toEqual([0, 1, 2, 3]);
  });
  it("an unknown coin is a typed error", async () => {
    const { coingecko } = await simulate();
    const range = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
    await expect(pagesOf(coingecko, { nativeId: "no-such-coin", ...range })).rejects.toMatchObject({
      kind: "unknown-symbol",
      status: 404,
    });
  });
  it("a probe answers", async () => {
    const { coingecko } = await simulate();
    expect(await coingecko.probe()).toEqual({ answers: true });
  });
});
