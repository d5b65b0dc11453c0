import { describe, expect, it } from "vitest";
import { createWeightLimiter } from "@/lib/providers/weight-limiter";
import { createTestRuntime } from "../support/test-runtime";

async function takeMany(limiter: { take(weight: number): Promise<void> }, weights: readonly number[]) {
  await Promise.all(weights.map((weight) => limiter.take(weight)));
}

describe("a budget of 6 a minute", () => {
  it("lets three calls of weight 2 through at once and holds the fourth for a minute", async () => {
    const runtime = createTestRuntime({ nowMs: 1_000 });
    const limiter = createWeightLimiter(6, runtime);
    await takeMany(limiter, [2, 2, 2]);
    expect(runtime.sleeps).toEqual([]);
    await limiter.take(2);
    expect(runtime.sleeps).toEqual([60_000]);
  });
  it("counts a rolling minute: what was spent 30 s ago comes free in 30 s", async () => {
    const runtime = createTestRuntime();
    const limiter = createWeightLimiter(6, runtime);
    await takeMany(limiter, [2, 2, 2]);
    runtime.setNow(30_000);
    await limiter.take(2);
    expect(runtime.sleeps).toEqual([30_000]);
  });
  it("shrinks by half at a rate limit and does not grow again by itself", async () => {
    const runtime = createTestRuntime();
    const limiter = createWeightLimiter(6, runtime);
    limiter.shrink();
    runtime.setNow(3_600_000);
    expect(limiter.perMinute()).toBe(3);
    await takeMany(limiter, [2, 2]);
    expect(runtime.sleeps).toEqual([60_000]);
  });
  it("takes over the budget that all share, up or down, and never more than its own", () => {
    const limiter = createWeightLimiter(3, createTestRuntime(), 1_000);
    limiter.keepTo(90);
    expect(limiter.perMinute()).toBe(90);
    limiter.keepTo(120);
    expect(limiter.perMinute()).toBe(120);
    limiter.keepTo(240);
    expect(limiter.perMinute()).toBe(180);
    limiter.shrink();
    limiter.keepTo(null);
    expect([limiter.perMinute(), limiter.fullPerMinute]).toEqual([180, 180]);
  });
  it("still lets one call through at a time when the budget is below its weight", async () => {
    const runtime = createTestRuntime();
    const limiter = createWeightLimiter(6, runtime);
    for (let i = 0; i < 10; i++) limiter.shrink();
    await takeMany(limiter, [2, 2]);
    expect(runtime.sleeps).toEqual([60_000]);
  });
  it("keeps going after a caller gave up waiting", async () => {
    const limiter = createWeightLimiter(6, createTestRuntime());
    await expect(limiter.take(2, AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
    await expect(limiter.take(2)).resolves.toBeUndefined();
  });
});
