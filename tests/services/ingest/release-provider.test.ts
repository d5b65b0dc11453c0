import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ProviderError } from "@/lib/errors";
import { createProviderGuard } from "@/lib/services/ingest/provider-guard";
import { releaseProvider } from "@/lib/services/ingest/release-provider";
import { asPerson } from "../../support/as-person";
import { createTestStore } from "../../support/test-store";

const NOW = Date.UTC(2026, 2, 20, 12);
const FULL = 60;

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
});
afterAll(() => store.close());
beforeEach(() => store.ctx.db.providerState.deleteMany());

const admin = () => asPerson(store.ctx, "admin");
const guard = () => createProviderGuard(store.ctx, "kraken");
const release = (what: "breaker" | "ban" | "budget", provider = "kraken") =>
  releaseProvider(admin(), { provider, what, reason: "Its status page says it is back" });
const lastAudit = () => store.ctx.db.auditEntry.findFirst({ orderBy: { seq: "desc" } });

describe("an admin ends before its time what holds a provider", () => {
  test("an open breaker: the next call goes through", async () => {
    for (let i = 0; i < 5; i++) await guard().recordOutcome(new ProviderError("kraken", "timeout", "no"), FULL);
    await expect(guard().beforeCall()).rejects.toThrow("failed too often");
    await release("breaker");
    await expect(guard().beforeCall()).resolves.toBeNull();
    expect(await lastAudit()).toMatchObject({
      action: "provider.breaker",
      subject: "provider:kraken",
      before: { breaker: "open", failures: 5, retryAt: "2026-03-20T12:30:00.000Z" },
      after: { breaker: "closed", failures: 0, retryAt: null },
      reason: "Its status page says it is back",
    });
  });

  test("a ban: it is forgotten", async () => {
    const ban = new ProviderError("kraken", "banned", "no", { retryAfterMs: 3_600_000, status: 429 });
    await guard().recordOutcome(ban, FULL);
    await expect(guard().beforeCall()).rejects.toThrow("wants silence");
    await release("ban");
    await expect(guard().beforeCall()).resolves.toBeNull();
  });

  test("a throttled budget: all of it again, whatever a call that is under way still says", async () => {
    await guard().lowerBudget(15);
    await expect(guard().beforeCall()).resolves.toBe(15);
    await release("budget");
    await guard().recordOutcome(null, FULL);
    await expect(guard().beforeCall()).resolves.toBeNull();
  });

  test("nothing is audited where nothing blocks it, or it was never called", async () => {
    await guard().recordOutcome(null, FULL);
    const before = await store.ctx.db.auditEntry.count();
    for (const what of ["breaker", "ban", "budget"] as const) {
      await expect(release(what)).rejects.toMatchObject({ code: "CONFLICT" });
    }
    await expect(release("ban", "nosuch")).rejects.toMatchObject({ code: "NOT_FOUND", field: "provider" });
    expect(await store.ctx.db.auditEntry.count()).toBe(before);
  });
});
