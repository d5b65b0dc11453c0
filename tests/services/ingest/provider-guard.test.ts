import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ProviderError } from "@/lib/errors";
import { createProviderGuard } from "@/lib/services/ingest/provider-guard";
import { createTestStore } from "../../support/test-store";

const START = Date.UTC(2026, 2, 20, 12);
const MINUTE = 60_000;

let now = START;
let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore(() => now);
});
afterAll(() => store.close());
beforeEach(async () => {
  now = START;
  await store.ctx.db.providerSpend.deleteMany();
  await store.ctx.db.providerState.deleteMany();
});

const guard = () => createProviderGuard(store.ctx, "kraken");
const failure = (kind: ProviderError["kind"], more: { retryAfterMs?: number; status?: number } = {}) =>
  new ProviderError("kraken", kind, "no", more);

async function fail(times: number, error = failure("timeout")): Promise<void> {
  for (let i = 0; i < times; i++) {
    await guard().beforeCall();
    await guard().recordOutcome(error, 30);
  }
}

describe("the breaker, shared by all processes", () => {
  test("five failures in a row open it for 30 minutes; four do not", async () => {
    await fail(4);
    await expect(guard().beforeCall()).resolves.toBeNull();
    await guard().recordOutcome(failure("http", { status: 503 }), 30);
    await expect(guard().beforeCall()).rejects.toThrow(
      "failed too often in a row; it is not asked until 2026-03-20T12:30:00",
    );
    now += 30 * MINUTE - 1;
    await expect(guard().beforeCall()).rejects.toThrow("failed too often");
  });

  test("an answer in between starts the count again, and an unknown symbol is an answer", async () => {
    await fail(4);
    await guard().recordOutcome(failure("unknown-symbol"), 30);
    await fail(4);
    await expect(guard().beforeCall()).resolves.toBeNull();
  });

  test("after its rest one of ten callers gets through, and closes or opens it for all", async () => {
    await fail(5);
    now += 30 * MINUTE;
    const entered = await Promise.allSettled(Array.from({ length: 10 }, () => guard().beforeCall()));
    expect(entered.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await guard().recordOutcome(failure("timeout"), 30);
    await expect(guard().beforeCall()).rejects.toThrow("2026-03-20T13:00:00");
    now += 30 * MINUTE;
    await guard().beforeCall();
    await guard().recordOutcome(null, 30);
    await expect(guard().beforeCall()).resolves.toBeNull();
    expect(await store.ctx.db.providerState.findUniqueOrThrow({ where: { providerId: "kraken" } })).toMatchObject({
      breaker: "closed",
      failures: 0,
      lastErrorKind: "timeout",
      lastError: "kraken: no",
    });
  });

  test("a probe that never reports back gives way after a minute", async () => {
    await fail(5);
    now += 30 * MINUTE;
    await guard().beforeCall();
    await expect(guard().beforeCall()).rejects.toThrow("failed too often");
    now += MINUTE;
    await expect(guard().beforeCall()).resolves.toBeNull();
  });
});

describe("a ban", () => {
  test("refuses every call for as long as the provider demands", async () => {
    await fail(1, failure("banned", { retryAfterMs: 3_600_000, status: 429 }));
    now += 59 * MINUTE;
    await expect(guard().beforeCall()).rejects.toMatchObject({
      kind: "banned",
      message: expect.stringContaining("13:00:00"),
    });
    now += MINUTE;
    await expect(guard().beforeCall()).resolves.toBeNull();
  });

  test("is half an hour where it did not say", async () => {
    await fail(1, failure("banned", { status: 418 }));
    now += 29 * MINUTE;
    await expect(guard().beforeCall()).rejects.toThrow("wants silence");
    now += MINUTE;
    await expect(guard().beforeCall()).resolves.toBeNull();
  });
});

describe("the budget of a minute, shared by all processes", () => {
  test("is not exceeded by any process, and is new in the next minute", async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => guard().takeBudget(2, 30)));
    expect(taken.filter(Boolean)).toHaveLength(15);
    now += MINUTE;
    expect(await guard().takeBudget(2, 30)).toBe(true);
    const spends = await store.ctx.db.providerSpend.findMany({ orderBy: { minute: "asc" } });
    expect(spends.map(({ weight, calls }) => [weight, calls])).toEqual([
      [30, 15],
      [2, 1],
    ]);
  });

  test("only shrinks by itself: the smallest that any process has come down to holds for all", async () => {
    await guard().lowerBudget(15);
    await guard().lowerBudget(20);
    await guard().recordOutcome(failure("rate-limit", { status: 429 }), 30);
    await guard().recordOutcome(null, 30);
    await expect(guard().beforeCall()).resolves.toBe(15);
  });
});
