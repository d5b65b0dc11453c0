import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { pagesOf, simulate } from "../../support/simulated-providers";

describe("a long history", () => {
  it("comes in pages of 1,000 days without a hole or a repeated day: 3,000 days of BTC", async () => {
    const { binance } = await simulate();
    const firstDay = dayFromIso("2017-08-17");
    const pages = await pagesOf(binance, { nativeId: "BTCUSDT", firstDay, lastDay: firstDay + 2999 });
    expect(pages.map(({ rows }) => rows.length)).toEqual([1000, 1000, 1000]);
    expect(pages.flatMap(({ rows }) => rows.map(({ day }) => day - firstDay))).toEqual(
      Array.from({ length: 3000 }, (_, i) => i),
    );
    expect(new Set(pages.map(({ bodySha256 }) => bodySha256)).size).toBe(3);
  });
  it("goes on past empty windows before the listing: STRK began on 2024-02-20", async () => {
    const { binance } = await simulate();
    const pages = await pagesOf(binance, {
      nativeId: "STRKUSDT",
      firstDay: dayFromIso("2018-01-01"),
      lastDay: dayFromIso("2024-02-22"),
    });
    expect(pages.map(({ rows }) => rows.length)).toEqual([0, 0, 3]);
    expect(pages.at(-1)?.rows[0]?.day).toBe(dayFromIso("2024-02-20"));
  });
  it("ends where a ticker ended: RNDR on 2024-07-21, and RENDER begins on 2024-07-22", async () => {
    const { binance } = await simulate();
    const range = { firstDay: dayFromIso("2024-07-01"), lastDay: dayFromIso("2024-08-31") };
    const [old, next] = await Promise.all([
      pagesOf(binance, { nativeId: "RNDRUSDT", ...range }),
      pagesOf(binance, { nativeId: "RENDERUSDT", ...range }),
    ]);
    expect(old.flatMap(({ rows }) => rows).at(-1)?.day).toBe(dayFromIso("2024-07-21"));
    expect(next.flatMap(({ rows }) => rows)[0]?.day).toBe(dayFromIso("2024-07-22"));
  });
  it("stops between pages when the caller gives up", async () => {
    const { binance } = await simulate();
    const stop = new AbortController();
    const pages = binance.dailyHistory({
      nativeId: "BTCUSDT",
      firstDay: dayFromIso("2017-08-17"),
      lastDay: dayFromIso("2025-01-01"),
      signal: stop.signal,
    });
    const read = async () => {
      for await (const page of pages) stop.abort(new Error(`stopped after ${page.rows.length} rows`));
    };
    await expect(read()).rejects.toThrow("stopped after 1000 rows");
  });
});

describe("the newest day", () => {
  const range = { nativeId: "TAOUSDT", firstDay: dayFromIso("2026-03-17"), lastDay: dayFromIso("2026-03-18") };

  it("does not count at 23:59:59.9 and counts at 00:00:00", async () => {
    const { binance, runtime } = await simulate({ now: "2026-03-18T23:59:59.900Z" });
    const before = await pagesOf(binance, range);
    expect(before.flatMap(({ rows }) => rows.map(({ day }) => day))).toEqual([dayFromIso("2026-03-17")]);
    expect(before[0]?.fetchedAtMs).toBe(Date.parse("2026-03-18T23:59:59.900Z"));
    runtime.setNow(Date.parse("2026-03-19T00:00:00Z"));
    const after = await pagesOf(binance, range);
    expect(after.flatMap(({ rows }) => rows.map(({ day }) => day))).toEqual([
      dayFromIso("2026-03-17"),
      dayFromIso("2026-03-18"),
    ]);
  });
});

describe("what it says when there is nothing", () => {
  it("an unknown pair is a typed error that names itself", async () => {
    const { binance } = await simulate();
    const range = { firstDay: dayFromIso("2026-01-01"), lastDay: dayFromIso("2026-01-02") };
    await expect(pagesOf(binance, { nativeId: "RNDRUSDX", ...range })).rejects.toMatchObject({
      provider: "binance",
      kind: "unknown-symbol",
      status: 400,
    });
  });
  it("a probe answers true, or the reason without throwing", async () => {
    const { binance, simulator } = await simulate();
    expect(await binance.probe()).toEqual({ answers: true });
    await simulator.close();
    expect(await binance.probe()).toMatchObject({ answers: false, error: { provider: "binance", kind: "http" } });
  });
});
