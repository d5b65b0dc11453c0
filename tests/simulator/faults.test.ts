import { describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { ProviderError } from "@/lib/errors";
import { FAULTS, type FaultName } from "@/lib/simulator/faults";
import { SIMULATED_PROVIDERS, type SimulatedProvider } from "@/lib/simulator/protocol";
import { pagesOf, simulate } from "../support/simulated-providers";

const RANGE = { firstDay: dayFromIso("2026-03-10"), lastDay: dayFromIso("2026-03-18") };
const NATIVE_ID = {
  binance: "TAOUSDT",
  coinbase: "TAO-USD",
  kraken: "TAO/USD",
  coingecko: "bittensor",
  defillama: "coingecko:bittensor",
} as const;
/** JSON has no NaN: where prices are numbers, null stands in for it. */
const SENDS_NUMBERS: readonly string[] = ["coinbase", "coingecko", "defillama"];
const QUICK = { timeouts: { headersMs: 1_000, wholeMs: 200 } };
const MB = 1024 * 1024;

interface LastingEffect {
  readonly error?: object;
  /** where one provider's answer says more */
  readonly errorOf?: Partial<Record<SimulatedProvider, object>>;
  readonly rejected?: string;
  /** UTC days whose closes stay away */
  readonly missing?: readonly string[];
}

/** What the client makes of a provider that goes wrong at every request. */
const LASTING: Readonly<Record<FaultName, LastingEffect>> = {
  "http-429": { error: { kind: "rate-limit", status: 429 } },
  "http-418": { error: { kind: "banned", status: 418 } },
  "http-403": { error: { kind: "http", status: 403 } },
  "http-451": { error: { kind: "http", status: 451 } },
  "http-500": { error: { kind: "http", status: 500 } },
  "http-503": { error: { kind: "http", status: 503 } },
  "throttle-text": { error: { kind: "rate-limit", status: 429 } },
  "throttle-200": { error: { kind: "payload" }, errorOf: { kraken: { kind: "rate-limit", status: 200 } } },
  timeout: { error: { kind: "timeout" } },
  "slow-drip": { error: { kind: "timeout" } },
  "huge-body": { error: { kind: "payload" } },
  "connection-reset": { error: { kind: "http" } },
  "connection-closed": { error: { kind: "http" } },
  "truncated-json": { error: { kind: "payload" } },
  "html-page": { error: { kind: "payload" } },
  "wrong-content-type": { error: { kind: "payload" } },
  "wrong-charset": { error: { kind: "payload" } },
  redirect: { error: { kind: "http", status: 302 } },
  "empty-body": { error: { kind: "payload" } },
  "nan-price": { rejected: "price is not a finite number" },
  "zero-price": { rejected: "price is zero" },
  "negative-price": { rejected: "price below zero" },
  "absurd-price": { rejected: "price is beyond any market" },
  "duplicate-day": {},
  "out-of-order-days": {},
  "missing-days": { missing: ["2026-03-11", "2026-03-14", "2026-03-17"] },
  "unknown-symbol": { error: { kind: "unknown-symbol" } },
  "clock-ahead": {},
  "clock-behind": {},
  "running-candle": {},
};

/** A passing fault that the client outlives by trying again. */
const PASSING: readonly FaultName[] = ["http-429", "throttle-text", "http-500", "http-503", "timeout", "slow-drip"];
/** Refusals that asking again would only make worse. */
const FINAL: readonly FaultName[] = ["http-403", "http-418", "http-451"];

describe.each(SIMULATED_PROVIDERS)("%s goes wrong", (id) => {
  const request = { nativeId: NATIVE_ID[id], ...RANGE };

  it.each(Object.keys(FAULTS).map((name) => name as FaultName))("%s at every request", async (fault) => {
    const simulated = await simulate(QUICK);
    const { [id]: provider, control } = simulated;
    const truth = (await pagesOf(provider, request)).flatMap(({ rows }) => rows);
    expect(truth).toHaveLength(9);
    await control(`fault?provider=${id}&fault=${fault}`);
    const { error: common, errorOf, rejected, missing = [] } = LASTING[fault];
    const error = errorOf?.[id] ?? common;
    if (error) {
      await expect(pagesOf(provider, request)).rejects.toMatchObject({ name: "ProviderError", provider: id, ...error });
      return;
    }
    const pages = await pagesOf(provider, request);
    const reason = fault === "nan-price" && SENDS_NUMBERS.includes(id) ? "no price" : rejected;
    expect(pages.flatMap((page) => page.rejected.map((row) => row.reason))).toEqual(reason ? [reason] : []);
    const absent = new Set(missing.map(dayFromIso));
    const known = truth.filter(({ day }) => !absent.has(day));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(reason ? known.slice(0, -1) : known);
  });

  it.each(PASSING)("%s three times, then the same closes as ever", async (fault) => {
    const { [id]: provider, control, runtime } = await simulate(QUICK);
    const truth = await pagesOf(provider, request);
    await control(`fault?provider=${id}&fault=${fault}&count=3`);
    const pages = await pagesOf(provider, request);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(truth.flatMap(({ rows }) => rows));
    expect(runtime.sleeps.length).toBeGreaterThanOrEqual(3);
  });

  it.each(FINAL)("%s is never retried", async (fault) => {
    const { [id]: provider, control, runtime } = await simulate(QUICK);
    await control(`fault?provider=${id}&fault=${fault}&count=1`);
    await expect(pagesOf(provider, request)).rejects.toBeInstanceOf(ProviderError);
    expect(runtime.sleeps).toEqual([]);
    // The one fault is spent: the next call goes through.
    expect((await pagesOf(provider, request)).flatMap(({ rows }) => rows)).toHaveLength(9);
  });

  it("leaves the others alone", async () => {
    const simulated = await simulate();
    await simulated.control(`fault?provider=${id}&fault=http-418`);
    for (const other of SIMULATED_PROVIDERS.filter((one) => one !== id)) {
      expect(await simulated[other].probe()).toEqual({ answers: true });
    }
  });

  it("refuses the connection", async () => {
    const { [id]: provider, simulator } = await simulate();
    await simulator.close();
    await expect(pagesOf(provider, request)).rejects.toMatchObject({ name: "ProviderError", kind: "http" });
    expect(await provider.probe()).toMatchObject({ answers: false });
  });

  it.each([
    [
      "is 10 min behind: the day that ended five minutes ago has not ended for it",
      "clock-behind",
      "2026-03-18T00:05:00Z",
      "2026-03-16",
    ],
    ["is 10 min ahead: the running day has not ended for us", "clock-ahead", "2026-03-18T23:55:00Z", "2026-03-17"],
  ])("its clock %s", async (_story, fault, now, last) => {
    const { [id]: provider, control } = await simulate({ now });
    await control(`fault?provider=${id}&fault=${fault}`);
    const pages = await pagesOf(provider, request);
    expect(isoFromDay(pages.flatMap(({ rows }) => rows).at(-1)?.day ?? 0)).toBe(last);
  });
});

describe("waiting and memory", () => {
  it("Retry-After is waited for, and a wish for ten minutes is a ban", async () => {
    const { binance, control, runtime } = await simulate();
    await control("fault?provider=binance&fault=http-429&count=1&retryAfter=42");
    await pagesOf(binance, { nativeId: "TAOUSDT", ...RANGE });
    expect(runtime.sleeps).toEqual([42_000]);
    await control("fault?provider=binance&fault=http-503&count=1&retryAfter=7");
    await pagesOf(binance, { nativeId: "TAOUSDT", ...RANGE });
    expect(runtime.sleeps).toEqual([42_000, 7_000]);
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
