import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideGap } from "@/lib/services/prices/decide-gap";
import { examineStore } from "@/lib/services/quality/examine-store";
import { asPerson } from "../../support/as-person";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

/** Three days after the launch week's last. */
const NOW = Date.UTC(2024, 6, 25, 12);

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
});
afterAll(() => store.close());

const wrong = async () => (await examineStore(store.ctx)).findings.map(({ what }) => what);

describe("what the doctor finds", () => {
  test("an empty store: no worker, no price", async () => {
    expect(await wrong()).toEqual(["No worker has ever run on this store.", "The store holds no price."]);
  });

  test("providers that rest, each with the way out; a ban that is over is none", async () => {
    const at = (minutes: number) => new Date(NOW + minutes * 60_000);
    const shared = { breaker: "closed" as const, fullPerMinute: 60 };
    await store.ctx.db.providerState.createMany({
      data: [
        { ...shared, providerId: "binance", bannedUntil: at(-1) },
        { ...shared, providerId: "coingecko", bannedUntil: at(30), lastError: "too many" },
        { ...shared, providerId: "coinbase", breaker: "open", retryAt: at(10) },
        { ...shared, providerId: "kraken", budgetPerMinute: 15 },
      ],
    });
    const { findings } = await examineStore(store.ctx);
    const texts = findings.map(({ what, remedy }) => `${what} ${remedy}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^CoinGecko has banned us until 2024-07-25T12:30:00.000Z\. Wait\..* Last: too many$/),
        expect.stringMatching(
          /^Coinbase.* failed five times in a row and rests\. It is asked again at 2024-07-25T12:10:00.000Z/,
        ),
        expect.stringMatching(/^Kraken has throttled us down to 15 weight units a minute\..*\/admin\/providers/),
      ]),
    );
    expect(texts.filter((line) => line.startsWith("Binance"))).toEqual([]);
    await store.ctx.db.providerState.deleteMany();
  });

  test("levels that lag behind by two days", async () => {
    await storeCloses(store.ctx, launchWeek());
    expect(await wrong()).toEqual([
      "No worker has ever run on this store.",
      "The fund's last level is that of 2024-07-22, not of 2024-07-24.",
    ]);
  });

  test("a row of the audit that was changed past the product", async () => {
    await decideGap(asPerson(store.ctx, "editor"), {
      asset: "TAO",
      from: "2024-07-23",
      to: "2024-07-24",
      decision: "known",
      reason: "Nobody traded",
    });
    await store.ctx.db.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only`;
    await store.ctx.db.$executeRaw`UPDATE audit_entry SET reason = 'another' WHERE seq = 1`;
    expect(await wrong()).toContain("Row 1 of the audit is broken.");
  });
});
