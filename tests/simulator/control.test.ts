import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/iso-day";
import { createFaultPlan } from "@/lib/simulator/fault-plan";
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
    ["clock?at=yesterday", "Invalid"],
  ])("refuses %s and says why", async (command, why) => {
    const { control } = await simulate();
    const { status, body } = await control(command);
    expect(status).toBe(400);
    expect(body.error).toContain(why);
  });
  it("names its commands when asked for another", async () => {
    const { control } = await simulate();
    expect(await control("faults")).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining("fault, clear, clock") },
    });
  });
  it("sets the clock, which then stands still, and takes it back", async () => {
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

describe("chance", () => {
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
