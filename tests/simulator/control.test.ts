import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import type { Provider } from "@/lib/providers/provider";
import { createFaultPlan } from "@/lib/simulator/fault-plan";
import { FAULTS } from "@/lib/simulator/faults";
import { pagesOf, simulate } from "../support/simulated-providers";

describe("the control", () => {
  it("sets faults, shows them and clears them", async () => {
    const { control } = await simulate({ now: "2026-03-19T10:00:00.000Z" });
    const set = await control("fault?provider=binance&fault=http-429&count=2&retryAfter=5");
    expect(set).toEqual({
      status: 200,
      body: {
        source: "seed 1",
        now: "2026-03-19T10:00:00.000Z",
        faults: [{ provider: "binance", fault: "http-429", count: 2, probability: 1, seed: 1, retryAfterS: 5 }],
        missing: {},
        lies: [],
      },
    });
    expect((await control("clear?provider=coingecko")).body.faults).toHaveLength(1);
    expect((await control("clear")).body.faults).toEqual([]);
  });
  it.each([
    ["fault?provider=binance&fault=http-999", "no such fault"],
    ["fault?provider=bitstamp&fault=timeout", "provider"],
    ["fault?provider=binance&fault=timeout&probability=2", "probability"],
    ["fault?provider=binance&fault=timeout&tiems=2", "tiems"],
    ["fault?provider=binance&fault=timeout&among=http-500", "among"],
    ["fault?provider=binance&fault=storm&among=http-500,rain", "no such fault"],
    ["missing?provider=binance", "assets"],
    ["lie?provider=all&factor=1.08", "provider"],
    ["lie?provider=binance&factor=0", "factor"],
    ["lie?provider=binance&factor=1.08&days=2025-02-30", "calendar"],
    ["lie?provider=binance&factor=1.08&days=2025-03-02..2025-03-01", "order"],
    ["clock?at=yesterday", "Invalid"],
  ])("refuses %s and says why", async (command, why) => {
    const { control } = await simulate();
    const { status, body } = await control(command);
    expect(status).toBe(400);
    expect(body.error).toContain(why);
  });
  it("names its commands when called with another", async () => {
    const { control } = await simulate();
    expect(await control("faults")).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining("fault, missing, lie, clear, clock") },
    });
  });
  it("sets the clock, which then stops, and resets it", async () => {
    const { control } = await simulate({ now: "2026-03-19T10:00:00.000Z" });
    expect((await control("clock?at=2025-01-01T00:00:00Z")).body.now).toBe("2025-01-01T00:00:00.000Z");
    expect((await control("clock?reset=true")).body.now).toBe("2026-03-19T10:00:00.000Z");
  });
  it("lets the clock run on from another moment", async () => {
    const { control, runtime } = await simulate({ now: "2026-03-19T10:00:00.000Z" });
    await control("clock?at=2025-01-01T00:00:00Z&running=true");
    runtime.setNow(Date.parse("2026-03-19T10:00:07.000Z"));
    expect((await control("state")).body.now).toBe("2025-01-01T00:00:07.000Z");
  });
  it("a server whose clock is behind ours: its running day is no close, whatever our clock says", async () => {
    const { control, binance, coingecko } = await simulate({ now: "2026-03-16T00:05:00Z" });
    await control("clock?at=2026-03-15T23:55:00Z");
    const range = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
    for (const [provider, nativeId] of [
      [binance, "TAOUSDT"],
      [coingecko, "bittensor"],
    ] as const) {
      const pages = await pagesOf(provider, { nativeId, ...range });
      expect(pages.flatMap(({ rows }) => rows).at(-1)?.day).toBe(dayFromIso("2026-03-14"));
    }
  });
  it("a server whose clock is ahead of ours: its newest close waits for our midnight", async () => {
    const { control, binance } = await simulate({ now: "2026-03-15T23:55:00Z" });
    await control("clock?at=2026-03-16T00:05:00Z");
    const range = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-15") };
    const pages = await pagesOf(binance, { nativeId: "TAOUSDT", ...range });
    expect(pages.flatMap(({ rows }) => rows).at(-1)?.day).toBe(dayFromIso("2026-03-14"));
  });
  it("answers no one who came by another name than loopback's", async () => {
    const { simulator } = await simulate();
    const status = await new Promise((done) => {
      const options = {
        port: simulator.port,
        host: "127.0.0.1",
        path: "/_ctl/state",
        headers: { host: "evil.example" },
      };
      request(options, (reply) => done(reply.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });
});

describe("what one provider shows", () => {
  const day = (iso: string) => dayFromIso(iso);
  const range = { firstDay: day("2026-03-10"), lastDay: day("2026-03-18") };
  const closesOf = async (provider: Provider, nativeId: string) =>
    (await pagesOf(provider, { nativeId, ...range })).flatMap(({ rows }) => rows.map((row) => Number(row.close)));

  it("an asset that it does not list is unknown to it alone", async () => {
    const { control, binance, kraken } = await simulate();
    const { body } = await control("missing?provider=binance&assets=TAO,NEAR");
    expect(body.missing).toEqual({ binance: ["TAO", "NEAR"] });
    await expect(closesOf(binance, "TAOUSDT")).rejects.toMatchObject({ kind: "unknown-symbol" });
    expect(await closesOf(kraken, "TAO/USD")).toHaveLength(9);
    await control("clear?provider=binance");
    expect(await closesOf(binance, "TAOUSDT")).toHaveLength(9);
  });
  it("a lie bends the named days of the named assets and nothing else", async () => {
    const { control, binance, kraken } = await simulate();
    const [tao, near] = [await closesOf(binance, "TAOUSDT"), await closesOf(binance, "NEARUSDT")];
    const { body } = await control(
      "lie?provider=binance&factor=1.08&assets=TAO&days=2026-03-11,2026-03-14..2026-03-15",
    );
    expect(body.lies).toEqual([
      { provider: "binance", factor: 1.08, assets: ["TAO"], days: ["2026-03-11", "2026-03-14", "2026-03-15"] },
    ]);
    const closes = await closesOf(binance, "TAOUSDT");
    const ratios = closes.map((close, i) => close / (tao[i] ?? Number.NaN));
    expect(ratios.map((ratio) => Number(ratio.toFixed(7)))).toEqual([1, 1.08, 1, 1, 1.08, 1.08, 1, 1, 1]);
    expect(await closesOf(binance, "NEARUSDT")).toEqual(near);
    expect(await closesOf(kraken, "TAO/USD")).toEqual(tao);
  });
  it("a lie without days holds for the quote too", async () => {
    const { control, binance } = await simulate();
    const [honest] = await binance.quotes(["TAOUSDT"]);
    await control("lie?provider=binance&factor=2");
    const [quote] = await binance.quotes(["TAOUSDT"]);
    expect(Number(quote?.price) / Number(honest?.price)).toBeCloseTo(2, 7);
  });
});

describe("chance", () => {
  it("a storm over all providers strikes with faults of every named kind (seed 3)", async () => {
    const { control, simulator } = await simulate();
    const { body } = await control("fault?provider=all&fault=storm&among=http-500,timeout&probability=0.2&seed=3");
    expect(body.faults).toHaveLength(5);
    const drawn = Array.from({ length: 1000 }, () => simulator.faults.draw("kraken")?.summary);
    const hits = drawn.filter((summary) => summary !== undefined);
    expect(hits.length).toBeGreaterThan(150);
    expect(hits.length).toBeLessThan(250);
    expect(new Set(hits)).toEqual(new Set([FAULTS["http-500"].summary, FAULTS.timeout.summary]));
  });

  const strikes = (seed: number) => {
    const plan = createFaultPlan();
    plan.add({ provider: "binance", fault: "http-500", count: null, probability: 0.2, seed, retryAfterS: null });
    return Array.from({ length: 1000 }, () => plan.draw("binance") !== null);
  };

  it("strikes about as often as it says: 20 % of 1,000 (seed 5)", () => {
    const hits = strikes(5).filter(Boolean).length;
    expect(hits).toBeGreaterThan(150);
    expect(hits).toBeLessThan(250);
  });
  it("strikes the same requests with the same seed", () => {
    expect(strikes(5)).toEqual(strikes(5));
    expect(strikes(5)).not.toEqual(strikes(6));
  });
  it("ends with its count", () => {
    const plan = createFaultPlan();
    plan.add({ provider: "binance", fault: "http-500", count: 2, probability: 1, seed: 1, retryAfterS: null });
    expect(Array.from({ length: 4 }, () => plan.draw("binance") !== null)).toEqual([true, true, false, false]);
  });
});
