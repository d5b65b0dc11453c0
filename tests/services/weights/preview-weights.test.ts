import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { getWeightSets } from "@/lib/services/weights/get-sets";
import { previewWeights } from "@/lib/services/weights/preview";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { asSteppedUp } from "../../support/as-stepped-up";
import { launchDraft } from "../../support/launch-draft";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
const editor = () => asSteppedUp(store.ctx, "ada", "editor");
const approver = () => asSteppedUp(store.ctx, "ben", "approver");

beforeAll(async () => {
  store = await createTestStore(() => Date.parse("2024-07-30T12:00:00Z"));
  await storeCloses(store.ctx, launchWeek(), "import");
});
afterAll(() => store.close());

/** the fee of 2.5 % a year over the six days from the first to the last */
const FEE = (1 - 0.025 / 365) ** 6;

describe("what a draft would do", () => {
  test("levels, returns and changes by hand: NEAR alone doubles, and weighs 32.99 % now and 50 % in the draft", async () => {
    const preview = await previewWeights(editor(), launchDraft());
    expect(preview).toMatchObject({ faults: [], asOf: "2024-07-22", appliedDay: "2024-07-16", turnover: null });
    expect(preview.before?.level.value).toBeCloseTo(132.99 * FEE, 10);
    expect(preview.after?.level.value).toBeCloseTo(150 * FEE, 10);
    expect(preview.after?.sinceEffective.value).toBeCloseTo(1.5 * FEE - 1, 12);
    expect(preview.after?.metrics["cumulative"]?.value).toBeCloseTo(1.5 * FEE - 1, 12);
    expect(preview.days).toEqual(["16", "17", "18", "19", "20", "21", "22"].map((day) => `2024-07-${day}`));
    expect([preview.levelBefore[0], preview.levelAfter[0]]).toEqual([100, 100]);
    expect(preview.levelAfter[6]).toBeCloseTo(150 * FEE, 10);
    expect(Object.keys(preview.after?.metrics ?? {})).not.toContain("beta");
  });

  test("turnover on the second day: drifted 49.61, 23.00, 18.69, 6.50 and 2.20 % against the draft's 50, 10, 10, 10 and 20", async () => {
    const preview = await previewWeights(
      editor(),
      launchDraft(5_000, { effectiveDay: "2024-07-18", announcedDay: null }),
    );
    const drifted = [2 * 32.99, 30.59, 24.86, 8.64, 2.92].map((value) => value / 132.99);
    const half =
      [0.5, 0.1, 0.1, 0.1, 0.2].reduce((sum, weight, i) => sum + Math.abs(weight - (drifted[i] ?? 0)), 0) / 2;
    expect(preview.turnover).toBeCloseTo(half, 12);
    expect(preview.weights.map(({ asset, after }) => [asset, after])).toEqual(
      [
        ["NEAR", 0.5],
        ["FIL", 0.1],
        ["RNDR", 0.1],
        ["LPT", 0.1],
        ["TAO", 0.2],
      ].map(([asset, weight]) => [asset, expect.closeTo(Number(weight), 12)]),
    );
    expect(preview.weights[0]?.before).toBeCloseTo(drifted[0] ?? 0, 12);
  });

  test("for a day to come it is applied on the last day: the turnover is known, the levels stay", async () => {
    const preview = await previewWeights(
      editor(),
      launchDraft(5_000, { effectiveDay: "2024-08-30", announcedDay: null }),
    );
    expect(preview.appliedDay).toBe("2024-07-22");
    expect(preview.turnover).toBeGreaterThan(0.2);
    expect(preview.after?.level).toEqual(preview.before?.level);
  });

  test("while the rows have no meaning yet the faults say why, and only the current basket is shown", async () => {
    const { rows } = launchDraft();
    const preview = await previewWeights(editor(), launchDraft(5_000, { rows: rows.slice(1), source: "" }));
    expect(preview.faults.map(({ code }) => code)).toEqual(["sum", "missing-source"]);
    expect([preview.after, preview.turnover]).toEqual([null, null]);
    expect(preview.before?.level.value).toBeCloseTo(132.99 * FEE, 10);
    const without = await previewWeights(editor(), launchDraft(5_000, { source: "", reason: "" }));
    expect(without.after?.level.value).toBeCloseTo(150 * FEE, 10);
  });

  test("a price that comes in between is in the next preview", async () => {
    await previewWeights(editor(), launchDraft(5_000, { rows: [{ symbol: "GRT", weightBps: 10_000 }] }));
    await storeCloses(store.ctx, { "GRT.csv": "date,close_usd\n2024-07-16,1\n2024-07-17,3\n" });
    const preview = await previewWeights(
      editor(),
      launchDraft(5_000, { rows: [{ symbol: "GRT", weightBps: 10_000 }] }),
    );
    expect(preview.faults).toEqual([]);
    expect(preview.levelAfter[1]).toBeCloseTo(300 * (1 - 0.025 / 365), 10);
  });

  test("a basket that is not there, and who may look", async () => {
    await expect(previewWeights(editor(), launchDraft(5_000, { basket: "none" }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(previewWeights(store.ctx, launchDraft())).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(previewWeights(asSteppedUp(store.ctx, "eve", "admin"), launchDraft())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("once published, levels and turnover equal the preview to the last bit", async () => {
    const content = launchDraft(4_000, { effectiveDay: "2024-07-18", announcedDay: null });
    const preview = await previewWeights(editor(), content);
    const draft = await saveWeightDraft(editor(), { key: null, content });
    const { id, version } = await submitWeightDraft(editor(), { id: draft.id, version: draft.version });
    await approveWeightDraft(approver(), { id, version });
    expect([...(await getNavSeries(store.ctx, { basket: "ai-fund" })).net]).toEqual([...preview.levelAfter]);
    const sets = (await getWeightSets(store.ctx, { basket: "ai-fund" })).sets;
    expect(sets.find(({ effectiveDay }) => effectiveDay === "2024-07-18")?.turnover).toBe(preview.turnover);
  });
});
