import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAddress } from "@/lib/contracts/api/example";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { getComparePage } from "@/lib/services/analysis/get-compare-page";
import { getContributionPage } from "@/lib/services/analysis/get-contribution-page";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { getEventsPage } from "@/lib/services/events/get-page";
import { getFundOverview } from "@/lib/services/fund/get-overview";
import { getReviewsPage } from "@/lib/services/fund/get-reviews-page";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";
import { getBasketAdmin } from "@/lib/services/reference/get-basket-admin";
import { getTracks } from "@/lib/services/tracks/get";
import { getWeightEditor } from "@/lib/services/weights/get-editor";
import { asPerson } from "../../support/as-person";
import { readRoute } from "../../support/read-route";
import { serveStore } from "../../support/serve-store";
import { storeMovingCloses } from "../../support/store-moving-closes";
import { createTestStore } from "../../support/test-store";

const EVENT = "2024-07-17-grayscale-announces-the-decentralized";

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;

beforeAll(async () => {
  store = await createTestStore(() => Date.UTC(2024, 7, 1, 12));
  const { db } = store.ctx;
  const source = "a test";
  const asset = { id: "QUBIC", name: "Qubic", source, status: "unverified", listedDay: new Date("2024-03-01") };
  await db.asset.create({ data: asset });
  const of = { kind: "track", source, status: "rule" } as const;
  await db.basket.create({
    data: {
      ...of,
      id: "compute",
      name: "Compute track",
      weighting: "equal",
      // Before every other, so that nothing may take the first basket for the fund.
      position: -1,
      members: {
        create: [
          { assetId: "QUBIC", position: 0 },
          { assetId: "TAO", position: 1 },
        ],
      },
    },
  });
  await db.basket.create({
    data: {
      ...of,
      id: "small-caps",
      name: "Small caps fund",
      weighting: "published",
      feePerYear: 0.025,
      position: 99,
      weightSets: {
        create: {
          id: "small-caps@2024-06-03",
          effectiveDay: new Date("2024-06-03"),
          status: "published",
          sumBps: 10_000,
          source,
          entries: {
            create: [
              { assetId: "QUBIC", weightBps: 6_000, position: 0 },
              { assetId: "NEAR", weightBps: 4_000, position: 1 },
            ],
          },
        },
      },
    },
  });
  await storeMovingCloses(store.ctx, ["QUBIC", "TAO", "NEAR", "FIL", "RNDR", "LPT", "BTC", "ETH"]);
  close = await serveStore(store.url);
}, 120_000);
afterAll(async () => {
  await close?.();
  await store?.close();
});

const person = () => asPerson(store.ctx, "editor", "approver", "admin");

describe("two more baskets and one more asset are rows and nothing else", () => {
  test("both have levels: the rule from its first review with 30 days, the sets from their day", async () => {
    const first = await store.ctx.db.level.groupBy({
      by: ["basketId"],
      where: { basketId: { in: ["compute", "small-caps"] } },
      _min: { day: true },
      orderBy: { basketId: "asc" },
    });
    expect(first.map(({ basketId, _min }) => [basketId, _min.day?.toISOString().slice(0, 10)])).toEqual([
      ["compute", "2024-04-01"],
      ["small-caps", "2024-06-03"],
    ]);
  });

  /** Parameters of the reads with the values of the new rows. */
  const VALUES: Readonly<Record<string, string>> = {
    basket: "small-caps",
    baskets: "small-caps,compute",
    against: "compute",
    benchmark: "compute",
    series: "small-caps,compute,QUBIC",
    assets: "QUBIC",
    asset: "QUBIC",
  };
  /** Reads whose answer is about nothing that is new here, whatever is asked for. */
  const ABOUT_OTHERS: readonly ApiName[] = ["facts", "events", "claims", "map", "event-study", "restatements"];
  const reads = Object.keys(API_V1) as ApiName[];

  test.each(reads)("the read %s answers with them", async (name) => {
    const address = new URL(exampleAddress(name), "http://localhost");
    for (const parameter of Object.keys(API_V1[name].query.shape)) {
      const value = VALUES[parameter];
      if (value !== undefined) address.searchParams.set(parameter, value);
    }
    const response = await (await readRoute(name))(new Request(address));
    const text = await response.text();
    expect([response.status, text]).toEqual([200, text]);
    if (!ABOUT_OTHERS.includes(name)) expect(text).toMatch(/small-caps|compute|QUBIC/);
  });

  test("the tracks page ranks both by name", async () => {
    const { rows } = await getTracks(store.ctx, {});
    expect(rows.filter(({ basket }) => basket === "compute" || basket === "small-caps")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ basket: "compute", name: "Compute track", kind: "track", weighting: "equal" }),
        expect.objectContaining({ basket: "small-caps", name: "Small caps fund", weighting: "published" }),
      ]),
    );
  });

  test("the contribution page explains one against the other and offers both", async () => {
    const page = await getContributionPage(store.ctx, {
      basket: "small-caps",
      against: "compute",
      range: "si",
      from: null,
      to: null,
    });
    expect(page).toMatchObject({ name: "Small caps fund", againstName: "Compute track" });
    expect(page.baskets).toEqual(expect.arrayContaining([{ basket: "compute", name: "Compute track" }]));
    expect(page.contributions.rows.map(({ asset }) => asset).toSorted()).toEqual(["NEAR", "QUBIC"]);
    expect(page.attribution.reason).toBeNull();
  });

  test("the reviews page shows the set, and the fund's overview is still the fund's", async () => {
    const page = await getReviewsPage(store.ctx, { basket: "small-caps" });
    expect(page.reviews.map(({ effectiveDay, status }) => [effectiveDay, status])).toEqual([
      ["2024-06-03", "published"],
    ]);
    expect((await getFundOverview(store.ctx, { basket: "ai-fund" })).name).toBe("Decentralized AI Fund");
  });

  test("comparison, event study and the asset's page take them", async () => {
    const compared = await getComparePage(store.ctx, { series: ["compute", "QUBIC"] });
    expect(compared.levels.series.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ["compute", "basket", "Compute track"],
      ["QUBIC", "asset", "Qubic"],
    ]);
    const events = await getEventsPage(store.ctx, {
      event: EVENT,
      benchmark: "compute",
      window: 5,
      model: "simple",
      kind: null,
      asset: null,
    });
    expect(events.study).toMatchObject({ benchmark: "compute", reason: null });
    const { roles, dataset } = await getAssetPage(store.ctx, { asset: "QUBIC" });
    expect(roles.map(({ basket, name, kind }) => [basket, name, kind])).toEqual([
      ["compute", "Compute track", "track"],
      ["small-caps", "Small caps fund", "track"],
    ]);
    // The strip of the page is the fund's: its set of 16 July, not that of a basket that comes first.
    expect(dataset.setInForce).toMatchObject({ day: "2024-07-16" });
  });

  test("people can edit them", async () => {
    const editor = await getWeightEditor(person(), { basket: "small-caps" });
    expect(editor.sets.map(({ effectiveDay }) => effectiveDay)).toEqual(["2024-06-03"]);
    const { baskets } = await getBasketAdmin(person());
    expect(baskets.find(({ id }) => id === "compute")?.members.map(({ id }) => id)).toEqual(["QUBIC", "TAO"]);
    expect((await getAssetAdmin(person(), { asset: "QUBIC" })).asset).toMatchObject({ name: "Qubic" });
  });

  test("a state that the product does not know can't be stored", async () => {
    const { db } = store.ctx;
    const stray = db.$executeRaw`UPDATE basket SET kind = 'pot' WHERE id = 'compute'`;
    await expect(stray).rejects.toThrow(/invalid input value for enum basket_kind: "pot"/);
  });
});
