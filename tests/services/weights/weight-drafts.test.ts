import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/lib/contracts/people/role";
import type { DraftContent, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { insertPerson } from "@/lib/db/people/people";
import { DetailedError } from "@/lib/errors";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { listRestatements } from "@/lib/services/levels/list-restatements";
import { verifyLevels } from "@/lib/services/levels/verify";
import { seedReference } from "@/lib/services/reference/seed";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { getWeightSets } from "@/lib/services/weights/get-sets";
import { listWeightDrafts } from "@/lib/services/weights/list-drafts";
import { publishDueWeights } from "@/lib/services/weights/publish-due";
import { revertWeightSet } from "@/lib/services/weights/revert";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { withdrawWeightDraft } from "@/lib/services/weights/withdraw";
import { asSteppedUp } from "../../support/as-stepped-up";
import { findDraft } from "../../support/find-draft";
import { launchDraft } from "../../support/launch-draft";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let now = 0;
let store: Awaited<ReturnType<typeof createTestStore>>;
const at = (iso: string): void => {
  now = Date.parse(iso);
};
const as = (id: string, ...roles: Role[]): Ctx => asSteppedUp(store.ctx, id, ...roles);
const ada = (): Ctx => as("ada", "editor");
const ben = (): Ctx => as("ben", "editor", "approver");

async function open(): Promise<void> {
  at("2024-07-23T12:00:00Z");
  store = await createTestStore(() => now);
  await storeCloses(store.ctx, launchWeek(), "import");
  at("2024-07-30T12:00:00Z");
}

const create = (content: DraftContent = launchDraft()): Promise<WeightDraft> =>
  saveWeightDraft(ada(), { key: null, content });
const submit = async (content?: DraftContent): Promise<WeightDraft> =>
  submitWeightDraft(ada(), keyOf(await create(content)));
const publish = async (content?: DraftContent): Promise<WeightDraft> =>
  approveWeightDraft(ben(), keyOf(await submit(content)));
const keyOf = ({ id, version }: WeightDraft) => ({ id, version });

const levels = () => store.ctx.db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } });
const lastGross = async (): Promise<number | null> => (await levels()).at(-1)?.gross ?? null;
const actions = async (): Promise<string[]> =>
  (await store.ctx.db.auditEntry.findMany({ orderBy: { seq: "asc" } })).map(
    ({ action, actorName }) => `${actorName} ${action}`,
  );
const faultsOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error) => (error instanceof DetailedError ? error.details : error),
  );

describe("a draft on its way", () => {
  beforeEach(open);
  afterEach(() => store.close());

  test("approved by another, its weights are in force at once and the levels are those of the new weights", async () => {
    expect(await lastGross()).toBeCloseTo(132.99, 10);
    const published = await publish();
    expect(published).toMatchObject({ status: "published", setId: "ai-fund@2024-07-16.2", isSinglePerson: false });
    expect([published.author.name, published.submitter?.name, published.approver?.name]).toEqual(["ada", "ada", "ben"]);
    expect(published.replaces?.id).toBe("ai-fund@2024-07-16");
    expect(await lastGross()).toBeCloseTo(150, 10);
    const [restated] = (await listRestatements(store.ctx, { basket: "ai-fund" })).restatements;
    expect(restated).toMatchObject({ kind: "restatement", cause: "weights ai-fund 2024-07-16", actor: "ben", days: 6 });
    expect((await verifyLevels(store.ctx, { basket: "ai-fund" }))[0]?.brokenRows).toBe(0);
    expect(await actions()).toEqual([
      "ada weights.create",
      "ada weights.submit",
      "ben weights.approve",
      "ben weights.publish",
    ]);
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 4, broken: [] });
  });

  test("the audit keeps which weights took the place of which, with source and reason", async () => {
    await publish();
    const row = await store.ctx.db.auditEntry.findFirstOrThrow({ where: { action: "weights.publish" } });
    expect(row).toMatchObject({
      subject: "weights:ai-fund:2024-07-16",
      source: "https://example.org/release",
      reason: "the release of the day",
      before: {
        set: "ai-fund@2024-07-16",
        rows: [
          ["NEAR", 3299],
          ["FIL", 3059],
          ["RNDR", 2486],
          ["LPT", 864],
          ["TAO", 292],
        ],
      },
      after: {
        set: "ai-fund@2024-07-16.2",
        rows: [
          ["NEAR", 5000],
          ["FIL", 1000],
          ["RNDR", 1000],
          ["LPT", 1000],
          ["TAO", 2000],
        ],
      },
    });
  });

  test("revert brings the former set back whole, and the levels and their hashes to the last bit", async () => {
    const before = await levels();
    const { setId } = await publish();
    expect(await levels()).not.toEqual(before);
    const { inForce } = await revertWeightSet(ben(), { setId: setId ?? "" });
    expect(await levels()).toEqual(before);
    expect(inForce).toMatchObject({ id: "ai-fund@2024-07-16.3", status: "unverified" });
    const sets = await store.ctx.db.weightSet.findMany({
      where: { id: { startsWith: "ai-fund@2024-07-16" } },
      orderBy: { id: "asc" },
    });
    const [first, , third] = sets;
    expect([third?.status, third?.source, third?.note, third?.announcedDay]).toEqual([
      first?.status,
      first?.source,
      first?.note,
      first?.announcedDay,
    ]);
    expect([third?.replacesId, third?.revertsId, third?.draftId]).toEqual([
      "ai-fund@2024-07-16.2",
      "ai-fund@2024-07-16.2",
      null,
    ]);
    expect((await listWeightDrafts(ben(), {})).drafts.map(({ status }) => status)).toEqual(["superseded"]);

    await revertWeightSet(ben(), { setId: "ai-fund@2024-07-16.3" });
    expect(await lastGross()).toBeCloseTo(150, 10);
    expect((await listWeightDrafts(ben(), {})).drafts.map(({ status }) => status)).toEqual(["published"]);
    await expect(revertWeightSet(ben(), { setId: setId ?? "" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a set of a day that had none leaves none behind when it is undone", async () => {
    const before = await levels();
    const { setId, replaces } = await publish(launchDraft(5_000, { effectiveDay: "2024-07-18", announcedDay: null }));
    expect([replaces, setId]).toEqual([null, "ai-fund@2024-07-18.1"]);
    expect(await levels()).not.toEqual(before);
    expect(await revertWeightSet(ben(), { setId: setId ?? "" })).toEqual({ undone: setId, inForce: null });
    expect(await levels()).toEqual(before);
  });

  test("reference data has nothing to go back to", async () => {
    await expect(revertWeightSet(ben(), { setId: "ai-fund@2024-07-16" })).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(revertWeightSet(ben(), { setId: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a start puts no reference set over one that people published or undid", async () => {
    const { setId } = await publish();
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    expect(await lastGross()).toBeCloseTo(150, 10);
    await revertWeightSet(ben(), { setId: setId ?? "" });
    const sets = await store.ctx.db.weightSet.findMany({ orderBy: { id: "asc" }, include: { entries: true } });
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    expect(await store.ctx.db.weightSet.findMany({ orderBy: { id: "asc" }, include: { entries: true } })).toEqual(sets);
  });

  test.each([
    "UPDATE weight_set SET note = 'x' WHERE id = 'ai-fund@2024-07-16.2'",
    "UPDATE weight_set SET superseded_at = NULL WHERE id = 'ai-fund@2024-07-16'",
    "DELETE FROM weight_set WHERE id = 'ai-fund@2024-07-16'",
    "UPDATE weight_set_entry SET weight_bps = 1 WHERE weight_set_id = 'ai-fund@2024-07-16.2'",
    "DELETE FROM weight_set_entry WHERE weight_set_id = 'ai-fund@2024-07-16'",
  ])("the database refuses %s", async (sql) => {
    await publish();
    await expect(store.ctx.db.$executeRawUnsafe(sql)).rejects.toThrow(/is history/);
  });

  test("a set for a day to come waits, is published once by the job on its day, and changes nothing before", async () => {
    const waiting = await publish(launchDraft(5_000, { effectiveDay: "2024-08-02", announcedDay: "2024-08-05" }));
    expect(waiting).toMatchObject({ status: "approved", dueDay: "2024-08-05", setId: null });
    at("2024-08-04T23:59:59.999Z");
    expect(await publishDueWeights(store.ctx)).toEqual([]);
    at("2024-08-05T00:00:00Z");
    expect(await publishDueWeights(store.ctx)).toEqual([waiting.id]);
    expect(await publishDueWeights(store.ctx)).toEqual([]);
    expect(await findDraft(ben(), waiting)).toMatchObject({ status: "published", setId: "ai-fund@2024-08-02.1" });
    expect((await actions()).slice(-2)).toEqual(["ben weights.approve", "test weights.publish"]);
  });

  test("withdrawn while it waits, it is never published; a second one for the day has to wait for that", async () => {
    const future = launchDraft(5_000, { effectiveDay: "2024-08-02" });
    const waiting = await publish(future);
    const second = await submit(future);
    expect(await faultsOf(approveWeightDraft(ben(), keyOf(second)))).toMatchObject({
      id: second.id,
      status: "submitted",
    });
    const ended = await withdrawWeightDraft(ada(), { ...keyOf(waiting), reason: "wrong day" });
    expect(ended).toMatchObject({ status: "withdrawn", withdrawal: { name: "ada", reason: "wrong day" } });
    expect((await approveWeightDraft(ben(), keyOf(second))).status).toBe("approved");
    at("2024-08-02T00:00:00Z");
    expect(await publishDueWeights(store.ctx)).toEqual([second.id]);
  });
});

describe("four eyes", () => {
  beforeEach(() => open());
  afterEach(() => store.close());

  const people = (...ids: string[]): Promise<unknown> =>
    Promise.all(
      ids.map((id) => {
        return insertPerson(store.ctx.db, {
          id,
          name: id,
          email: `${id}@example.org`,
          roles: ["editor", "approver"],
          passwordHash: "",
          at: new Date(),
        });
      }),
    );

  test("neither who wrote a version nor who submitted it may approve while there is another approver", async () => {
    await people("ben", "cleo", "dora");
    const first = await create();
    const second = await saveWeightDraft(ben(), { key: keyOf(first), content: launchDraft(4_000) });
    const submitted = await submitWeightDraft(as("cleo", "editor", "approver"), keyOf(second));
    for (const id of ["ada", "ben", "cleo"]) {
      await expect(approveWeightDraft(as(id, "approver"), keyOf(submitted))).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(await lastGross()).toBeCloseTo(132.99, 10);
    expect((await approveWeightDraft(as("dora", "approver"), keyOf(submitted))).status).toBe("published");
    expect(await lastGross()).toBeCloseTo(140, 10);
  });

  test("the only approver of an organisation may approve their own draft, and the audit says so", async () => {
    await people("ben");
    const own = await saveWeightDraft(ben(), { key: null, content: launchDraft() });
    const approved = await approveWeightDraft(ben(), keyOf(await submitWeightDraft(ben(), keyOf(own))));
    expect(approved).toMatchObject({ status: "published", isSinglePerson: true });
    const row = await store.ctx.db.auditEntry.findFirstOrThrow({ where: { action: "weights.approve" } });
    expect(row.after).toMatchObject({ isSinglePerson: true });
  });

  test("approving and reverting need the role and a code that is less than five minutes old", async () => {
    const key = keyOf(await submit());
    const stale = (ctx: Ctx, ageMs: number | null): Ctx => {
      if (ctx.actor.type !== "person") throw new Error("a person is needed");
      return { ...ctx, actor: { ...ctx.actor, steppedUpAt: ageMs === null ? null : now - ageMs } };
    };
    for (const ctx of [as("ben", "editor"), as("ben", "admin"), stale(ben(), null), stale(ben(), 300_000)]) {
      await expect(approveWeightDraft(ctx, key)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(revertWeightSet(ctx, { setId: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(approveWeightDraft(store.ctx, key)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await approveWeightDraft(stale(ben(), 299_999), key)).status).toBe("published");
  });

  test("who only approves can't write, who is not signed in can't read", async () => {
    const approver = as("ben", "approver");
    await expect(saveWeightDraft(approver, { key: null, content: launchDraft() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const draft = await create();
    await expect(submitWeightDraft(approver, keyOf(draft))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(withdrawWeightDraft(as("eve", "admin"), { ...keyOf(draft), reason: "no" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(listWeightDrafts(store.ctx, {})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(findDraft(store.ctx, draft)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("two at one draft", () => {
  beforeEach(open);
  afterEach(() => store.close());

  test("who saves a version that is no longer the newest gets the other's, and nothing is stored", async () => {
    const first = await create();
    await saveWeightDraft(ben(), { key: keyOf(first), content: launchDraft(4_000) });
    const other = await faultsOf(saveWeightDraft(ada(), { key: keyOf(first), content: launchDraft(6_000) }));
    expect(other).toMatchObject({ version: 2, rows: [{ symbol: "NEAR", weightBps: 4_000 }, {}, {}, {}, {}] });
    expect(await findDraft(ada(), first)).toEqual(other);
  });

  test("what was written again after submission can't be approved as it was submitted, nor unsubmitted", async () => {
    const submitted = await submit();
    const changed = await saveWeightDraft(ada(), { key: keyOf(submitted), content: launchDraft(4_000) });
    expect([changed.status, changed.submitter]).toEqual(["draft", null]);
    expect(await faultsOf(approveWeightDraft(ben(), keyOf(submitted)))).toMatchObject({ version: 3, status: "draft" });
    expect(await faultsOf(approveWeightDraft(ben(), keyOf(changed)))).toMatchObject({ version: 3, status: "draft" });
    expect(await lastGross()).toBeCloseTo(132.99, 10);
  });

  test("a draft whose set has been replaced since is not approved unread", async () => {
    const mine = await submit(launchDraft(6_000));
    await publish(launchDraft(4_000));
    expect(await faultsOf(approveWeightDraft(ben(), keyOf(mine)))).toMatchObject({ id: mine.id, status: "submitted" });
    const again = await saveWeightDraft(ada(), { key: keyOf(mine), content: launchDraft(6_000) });
    expect(again.replaces?.weights[0]).toEqual({ symbol: "NEAR", weightBps: 4_000 });
    await approveWeightDraft(ben(), keyOf(await submitWeightDraft(ada(), keyOf(again))));
    expect(await lastGross()).toBeCloseTo(160, 10);
  });

  test("published, withdrawn and superseded drafts take no further step", async () => {
    const done = await publish();
    for (const step of [
      () => saveWeightDraft(ada(), { key: keyOf(done), content: launchDraft() }),
      () => submitWeightDraft(ada(), keyOf(done)),
      () => withdrawWeightDraft(ada(), { ...keyOf(done), reason: "no" }),
      () => approveWeightDraft(ben(), keyOf(done)),
    ]) {
      expect(await faultsOf(step())).toMatchObject({ id: done.id, status: "published" });
    }
  });
});

describe("what a draft must be to be submitted", () => {
  beforeAll(open);
  afterAll(() => store.close());

  const codes = async (content: DraftContent): Promise<unknown> => {
    const faults = await faultsOf(submit(content));
    if (!Array.isArray(faults)) return faults;
    return faults.map(({ code, row, symbol }) => [code, row, symbol]);
  };
  const rows = (...given: [string, number | null][]) => given.map(([symbol, weightBps]) => ({ symbol, weightBps }));

  test("every fault is named with its row, all at once", async () => {
    const content = launchDraft(5_000, {
      source: "",
      reason: "",
      rows: rows(
        ["NEAR", 5_000],
        ["NEAR", 1_000],
        ["XYZ", 1_000],
        ["FIL", -100],
        ["LPT", 0],
        ["TAO", null],
        ["", 100],
        ["GRT", 500],
        ["RENDER", 100],
      ),
    });
    expect(await codes(content)).toEqual([
      ["duplicate-symbol", 1, "NEAR"],
      ["unknown-symbol", 2, "XYZ"],
      ["negative", 3, "FIL"],
      ["zero", 4, "LPT"],
      ["missing-weight", 5, "TAO"],
      ["missing-symbol", 6, null],
      ["unpriced", 7, "GRT"],
      ["before-listing", 8, "RENDER"],
      ["sum", null, null],
      ["missing-source", null, null],
      ["missing-reason", null, null],
    ]);
    expect((await listWeightDrafts(ada(), { status: "submitted" })).drafts).toEqual([]);
  });

  test.each([
    [9_999, "The weights sum to 99.99 %, not to 100.00 %."],
    [10_001, "The weights sum to 100.01 %, not to 100.00 %."],
  ])("%i basis points are no set", async (sum, message) => {
    const faults = await faultsOf(submit(launchDraft(5_000, { rows: rows(["NEAR", 5_000], ["FIL", sum - 5_000]) })));
    expect(faults).toEqual([
      {
        code: "sum",
        field: "rows",
        row: null,
        symbol: null,
        message,
        values: { sumBps: sum, remainderBps: 10_000 - sum },
      },
    ]);
  });

  test("no row, no set; before every price nothing is priced; past the last price what still trades is", async () => {
    expect(await codes(launchDraft(5_000, { rows: [] }))).toEqual([["no-rows", null, null]]);
    const early = await codes(
      launchDraft(5_000, { effectiveDay: "2024-07-15", rows: rows(["NEAR", 5_000], ["FIL", 5_000]) }),
    );
    expect(early).toEqual([
      ["unpriced", 0, "NEAR"],
      ["unpriced", 1, "FIL"],
    ]);
    expect(await codes(launchDraft(5_000, { effectiveDay: "2024-08-30" }))).toBe("done");
    const withSilent = launchDraft(5_000, { effectiveDay: "2024-08-30", rows: rows(["NEAR", 5_000], ["GRT", 5_000]) });
    expect(await codes(withSilent)).toEqual([["unpriced", 1, "GRT"]]);
  });

  test("symbols may be typed in any case; a basket by rule takes no set, an unknown one neither", async () => {
    const { SaveWeightDraft } = await import("@/lib/contracts/weights/weight-draft");
    const { content } = SaveWeightDraft.parse({
      key: null,
      content: launchDraft(5_000, { rows: rows([" near ", 10_000]) }),
    });
    expect(content.rows).toEqual([{ symbol: "NEAR", weightBps: 10_000 }]);
    await expect(create(launchDraft(5_000, { basket: "meme" }))).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(create(launchDraft(5_000, { basket: "none" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what was known of a published set", () => {
  beforeAll(open);
  afterAll(() => store.close());

  test("before its publication the former one counts, after a revert the former one again; each past state to the last bit", async () => {
    const net = async (knownOn?: string) => [...(await getNavSeries(store.ctx, { basket: "ai-fund", knownOn })).net];
    const known = async (knownOn: string) =>
      (await getWeightSets(store.ctx, { basket: "ai-fund", knownOn })).sets.map(
        ({ weights }) => weights.find(({ asset }) => asset === "NEAR")?.publishedBps,
      );
    const original = await net();
    at("2024-07-30T12:00:00Z");
    const { setId } = await publish();
    const changed = await net();
    at("2024-08-10T12:00:00Z");
    await revertWeightSet(ben(), { setId: setId ?? "" });
    expect(changed).not.toEqual(original);
    expect([
      await net("2024-07-29"),
      await net("2024-07-30"),
      await net("2024-08-09"),
      await net("2024-08-10"),
    ]).toEqual([original, changed, changed, original]);
    expect([await known("2024-07-29"), await known("2024-07-30"), await known("2024-08-10")]).toEqual([
      [3299],
      [5000],
      [3299],
    ]);
  });
});
