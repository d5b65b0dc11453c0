import { describe, expect, it } from "vitest";
import { ProviderError, type ProviderErrorKind } from "@/lib/errors";
import { withRetry } from "@/lib/providers/retry";
import { createTestRuntime } from "../support/test-runtime";

function failing(kind: ProviderErrorKind, options: { status?: number; retryAfterMs?: number } = {}, times = 99) {
  let calls = 0;
  return {
    calls: () => calls,
    attempt: async () => {
      calls += 1;
      if (calls <= times) throw new ProviderError("test", kind, "no", options);
      return "prices";
    },
  };
}

describe("what is tried again", () => {
  it.each([
    ["timeout", {}],
    ["rate-limit", { status: 429 }],
    ["http", { status: 500 }],
    ["http", { status: 503 }],
  ] as const)("a %s %o: four tries in all, then the error", async (kind, options) => {
    const { attempt, calls } = failing(kind, options);
    await expect(withRetry(attempt, createTestRuntime())).rejects.toMatchObject({ kind });
    expect(calls()).toBe(4);
  });
  it.each([
    ["banned", { status: 418 }],
    ["http", { status: 403 }],
    ["http", { status: 451 }],
    ["http", { status: 404 }],
    ["http", {}],
    ["payload", { status: 200 }],
    ["unknown-symbol", { status: 400 }],
  ] as const)("not a %s %o", async (kind, options) => {
    const { attempt, calls } = failing(kind, options);
    await expect(withRetry(attempt, createTestRuntime())).rejects.toMatchObject({ kind });
    expect(calls()).toBe(1);
  });
  it("gives the answer of the try that succeeds", async () => {
    await expect(withRetry(failing("timeout", {}, 3).attempt, createTestRuntime())).resolves.toBe("prices");
  });
});

describe("how long it waits", () => {
  it("a random part of 0.5 s, 2 s and 8 s", async () => {
    const runtime = createTestRuntime({ random: 0.5 });
    await expect(withRetry(failing("timeout").attempt, runtime)).rejects.toThrow();
    expect(runtime.sleeps).toEqual([250, 1000, 4000]);
  });
  it("never less than the provider's Retry-After", async () => {
    const runtime = createTestRuntime({ random: 0.9 });
    await withRetry(failing("rate-limit", { retryAfterMs: 119_000 }, 1).attempt, runtime);
    expect(runtime.sleeps).toEqual([119_000]);
  });
  it("stops when the caller gives up", async () => {
    const signal = AbortSignal.abort(new Error("shutting down"));
    await expect(withRetry(failing("timeout").attempt, createTestRuntime(), signal)).rejects.toThrow("shutting down");
  });
});
