import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/iso-day";
import { FAULTS, type FaultName } from "@/lib/simulator/faults";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import { pagesOf, simulate } from "../support/simulated-providers";

const RANGE = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
const NATIVE_ID = { binance: "TAOUSDT", coingecko: "bittensor" } as const;
const QUICK = { timeouts: { headersMs: 1_000, wholeMs: 200 } };
const MB = 1024 * 1024;

/** What the client makes of a provider that goes wrong at every request. */
const LASTING: Readonly<Record<FaultName, { error?: object; rejected?: string }>> = {
  "http-429": { error: { kind: "rate-limit", status: 429 } },
  "http-418": { error: { kind: "banned", status: 418 } },
  "http-500": { error: { kind: "http", status: 500 } },
  timeout: { error: { kind: "timeout" } },
  "slow-drip": { error: { kind: "timeout" } },
  "huge-body": { error: { kind: "payload" } },
  "connection-reset": { error: { kind: "http" } },
  "truncated-json": { error: { kind: "payload" } },
  "html-page": { error: { kind: "payload" } },
  "wrong-content-type": { error: { kind: "payload" } },
  redirect: { error: { kind: "http", status: 302 } },
  "empty-body": { error: { kind: "payload" } },
  "nan-price": { rejected: "price is not a finite number" },
  "zero-price": { rejected: "price is zero" },
  "negative-price": { rejected: "price below zero" },
  "duplicate-day": {},
  "running-candle": {},
};

/** A passing fault that the client outlives by trying again. */
const PASSING: readonly FaultName[] = ["http-429", "http-500", "timeout", "slow-drip"];

describe.each(SIMULATED_PROVIDERS)("%s goes wrong", (id) => {
  const request = { nativeId: NATIVE_ID[id], ...RANGE };

  it.each(Object.keys(FAULTS).map((name) => name as FaultName))("%s at every request", async (fault) => {
    const simulated = await simulate(QUICK);
    const { [id]: provider, control } = simulated;
    const truth = (await pagesOf(provider, request)).flatMap(({ rows }) => rows);
    expect(truth).toHaveLength(9);
    await control(`fault?provider=${id}&fault=${fault}`);
    const { error, rejected } = LASTING[fault];
    if (error) {
      await expect(pagesOf(provider, request)).rejects.toMatchObject({ name: "ProviderError", provider: id, ...error });
      return;
    }
    const pages = await pagesOf(provider, request);
    // CoinGecko can't send NaN: JSON has no such number, and a null price stands in for it.
    const reason = fault === "nan-price" && id === "coingecko" ? "no price" : rejected;
    expect(pages.flatMap((page) => page.rejected.map((row) => row.reason))).toEqual(reason ? [reason] : []);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(reason ? truth.slice(0, -1) : truth);
  });

  it.each(PASSING)("%s three times, then the same closes as ever", async (fault) => {
    const { [id]: provider, control, runtime } = await simulate(QUICK);
    const truth = await pagesOf(provider, request);
    await control(`fault?provider=${id}&fault=${fault}&count=3`);
    const pages = await pagesOf(provider, request);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(truth.flatMap(({ rows }) => rows));
    expect(runtime.sleeps.length).toBeGreaterThanOrEqual(3);
  });

  it("one provider's fault leaves the other alone", async () => {
    const { binance, coingecko, control } = await simulate();
    const other = id === "binance" ? coingecko : binance;
    await control(`fault?provider=${id}&fault=http-418`);
    expect(await other.probe()).toEqual({ answers: true });
  });
});

describe("waiting and memory", () => {
  it("Retry-After is waited for, and a wish for ten minutes is a ban", async () => {
    const { binance, control, runtime } = await simulate();
    await control("fault?provider=binance&fault=http-429&count=1&retryAfter=42");
    await pagesOf(binance, { nativeId: "TAOUSDT", ...RANGE });
    expect(runtime.sleeps).toEqual([42_000]);
    await control("fault?provider=binance&fault=http-429&count=1&retryAfter=600");
    await expect(pagesOf(binance, { nativeId: "TAOUSDT", ...RANGE })).rejects.toMatchObject({
      kind: "banned",
      retryAfterMs: 600_000,
    });
  });
  it("ten bodies of 100 MB cost less than 50 MB", async () => {
    const { binance, control } = await simulate();
    await control("fault?provider=binance&fault=huge-body");
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 10; i++) {
      await expect(pagesOf(binance, { nativeId: "TAOUSDT", ...RANGE })).rejects.toMatchObject({ kind: "payload" });
    }
    expect((process.memoryUsage().rss - before) / MB).toBeLessThan(50);
  });
});
