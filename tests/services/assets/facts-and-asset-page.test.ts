import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { assetsCsv } from "@/lib/csv/assets";
import { factsCsv } from "@/lib/csv/facts";
import { getFacts } from "@/lib/services/assets/get-facts";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { listAssets } from "@/lib/services/assets/list";
import { getDataQuality } from "@/lib/services/quality/get";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The five launch members at 10 USD for a week; NEAR doubles on the second day, and a second source prices it too. */
beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, launchWeek());
  const { id: runId } = await store.ctx.db.ingestRun.findFirstOrThrow();
  const second = (day: string, close: string, revision = 1) => ({
    assetId: "NEAR",
    day: new Date(`${day}T00:00:00Z`),
    providerId: "coinbase",
    revision,
    close,
    quote: "USD",
    origin: "coinbase",
    observedAt: new Date("2024-07-23T00:00:00Z"),
    runId,
    bodySha256: "of this test",
    parserVersion: 1,
  });
  await store.ctx.db.observation.createMany({
    data: [
      second("2024-07-17", "20.2"),
      second("2024-07-18", "20"),
      // The first word was corrected: only the newest counts.
      second("2024-07-19", "99"),
      second("2024-07-19", "18", 2),
    ],
  });
});
afterAll(() => store?.close());

describe("facts", () => {
  test("60 figures, each with date and source; what was looked for and not found has no value and no bar", async () => {
    const { facts, simulated } = await getFacts(store.ctx);
    expect([facts.length, simulated]).toEqual([60, false]);
    expect(facts.filter((fact) => fact.source === "" || !/^\d{4}(-\d\d){0,2}$/.test(fact.asOf))).toEqual([]);
    const none = facts.filter((fact) => fact.status === "no-figure");
    expect(none.map(({ subject, value, figure }) => [subject.en, value, figure.en])).toEqual([
      ["Narrative mindshare, DeFi / Layer 2 / RWA", null, "no figure found"],
      ["Render GPUs", null, "no newer figure found"],
    ]);
    const kaito = facts.filter((fact) => fact.series === "mindshare-kaito");
    expect(kaito.map(({ member, asOf, value }) => [member, asOf, value])).toEqual([
      ["ai", "2024-05", 0.2799],
      ["meme", "2024-05", 0.1332],
      [null, "2024-05", null],
      ["meme", "2024-10", 0.32],
      ["ai", "2024-10", 0.22],
    ]);
  });

  test("the CSV has a row a figure, in fractions and USD, with an empty cell where there is no number", async () => {
    const csv = factsCsv(await getFacts(store.ctx));
    const lines = csv.split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines).toHaveLength(61);
    expect(csv).toContain("47000000000,usd");
    expect(csv).toContain("0.2799,fraction");
    expect(csv).toMatch(/no figure found,2024-05,,/);
  });

  const reference = path.resolve(import.meta.dirname, "../../../../shared/fund/facts.json");
  const rows = (() => {
    try {
      return z
        .array(z.object({ subject: z.string(), figure: z.string() }))
        .parse(JSON.parse(readFileSync(reference, "utf8")));
    } catch {
      return null;
    }
  })();
  test.skipIf(rows === null)(`every figure of ${reference} is among them`, async () => {
    const { facts } = await getFacts(store.ctx);
    const words = facts.map(({ subject, figure }) => `${subject.en} ${figure.en}`).join("\n");
    const missing = (rows ?? []).flatMap(({ subject, figure }) =>
      figure
        .split(/, (?=[A-Z])/)
        .filter(
          (part) => !words.includes(part.replace(/^(AI|RWA|Layer 2|DeFi) (?=\d)/, "")) || !words.includes(subject),
        ),
    );
    expect(missing).toEqual([]);
  });
});

describe("the catalogue", () => {
  test("has a week of NEAR, and of Bitcoin no day rather than an empty price", async () => {
    const list = await listAssets(store.ctx);
    const row = (asset: string) => list.assets.find((found) => found.asset === asset);
    expect(row("NEAR")).toMatchObject({ firstDay: "2024-07-16", lastDay: "2024-07-22", pricedDays: 7 });
    expect(row("BTC")).toMatchObject({ firstDay: null, lastDay: null, pricedDays: 0 });
    expect(assetsCsv(list)).toContain("NEAR,NEAR Protocol,2024-07-16,2024-07-22,7,");
  });
});

describe("an asset's page", () => {
  test("NEAR at 32.99 % doubles: it gave the fund 0.3299, the others nothing", async () => {
    const near = await getAssetPage(store.ctx, { asset: "near" });
    expect(near.roles.find((role) => role.basket === "ai-fund")?.contribution.value).toBeCloseTo(0.3299, 12);
    const filecoin = await getAssetPage(store.ctx, { asset: "FIL" });
    expect(filecoin.roles.find((role) => role.basket === "ai-fund")?.contribution.value).toBeCloseTo(0, 12);
  });

  test("two sources lie 1 % apart on the median of three days, 11.1 % on the worst", async () => {
    const { agreement, facts, places } = await getAssetPage(store.ctx, { asset: "NEAR" });
    expect(agreement).toMatchObject({ days: 3, worstDay: "2024-07-19" });
    expect(agreement?.median).toBeCloseTo(0.01, 12);
    expect(agreement?.worst).toBeCloseTo(20 / 18 - 1, 12);
    expect(facts.map((fact) => fact.subject.en)).toContain("NEAR");
    expect(places.map((place) => place.category)).not.toEqual([]);
  });

  test("the data quality lists the same days, the widest first, with the close of each source", async () => {
    const { disagreement, totals } = await getDataQuality(store.ctx, { asset: "NEAR" });
    expect(totals.compared).toEqual({ days: 3, wide: 1 });
    expect(disagreement.rows.map(({ day }) => day)).toEqual(["2024-07-19", "2024-07-17", "2024-07-18"]);
    expect(disagreement.rows.map(({ spread }) => spread.toFixed(6))).toEqual(["0.111111", "0.010000", "0.000000"]);
  });

  test("an asset with one source has no agreement, one without a price no figure", async () => {
    expect((await getAssetPage(store.ctx, { asset: "TAO" })).agreement).toBeNull();
    const bitcoin = await getAssetPage(store.ctx, { asset: "BTC" });
    expect([bitcoin.lastDay, bitcoin.price.value, bitcoin.days]).toEqual([null, null, []]);
    expect(bitcoin.roles.every((role) => role.contribution.value === null)).toBe(true);
  });
});
