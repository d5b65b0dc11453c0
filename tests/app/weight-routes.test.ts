import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import { type DraftContent, RevertedWeightSet, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { WeightEditorData } from "@/lib/contracts/weights/weight-editor";
import { WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { parseRelease } from "@/lib/core/drafts/parse-release";
import { parseWeightsCsv } from "@/lib/csv/read/weights";
import { verifyAudit } from "@/lib/services/audit/verify";
import { launchDraft } from "../support/launch-draft";
import { launchWeek } from "../support/launch-week";
import { serveStore } from "../support/serve-store";
import { type AdminPerson, admit, askAdmin } from "../support/sign-in";
import { storeCloses } from "../support/store-closes";
import { createTestStore } from "../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;
let ada: AdminPerson;
let ben: AdminPerson;
let cleo: AdminPerson;

beforeAll(async () => {
  store = await createTestStore(Date.now);
  await storeCloses(store.ctx, launchWeek(), "import");
  close = await serveStore(store.url);
  ada = await admit(store.ctx, "ada", ["editor"]);
  ben = await admit(store.ctx, "ben", ["editor", "approver"]);
  cleo = await admit(store.ctx, "cleo", ["approver"]);
});
afterAll(async () => {
  await close?.();
  await store?.close();
});

const rows = (...given: [string, number | null][]) => given.map(([symbol, weightBps]) => ({ symbol, weightBps }));
const keyOf = ({ id, version }: WeightDraft) => ({ id, version });

async function ask(step: string, { cookie }: AdminPerson, body: unknown) {
  const response = await askAdmin(`weights/${step}`, { cookie, body });
  return { status: response.status, answer: await response.json() };
}

async function done(step: string, who: AdminPerson, body: unknown): Promise<WeightDraft> {
  const { status, answer } = await ask(step, who, body);
  expect([status, answer]).toEqual([200, answer]);
  return WeightDraft.decode(answer);
}

const create = (content: DraftContent) => done("save", ada, { key: null, content });

async function editor(query: string) {
  const response = await askAdmin("weights/editor", { method: "GET", cookie: ada.cookie, query });
  return WeightEditorData.decode(await response.json());
}

/** Everything that a step of a draft may write. */
async function stored(): Promise<string> {
  const { db } = store.ctx;
  const found = await Promise.all([
    db.weightDraft.findMany({ include: { rows: true }, orderBy: { id: "asc" } }),
    db.weightSet.findMany({ include: { entries: true }, orderBy: { id: "asc" } }),
    db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } }),
    db.auditEntry.count(),
    db.datasetVersion.count(),
  ]);
  return JSON.stringify(found);
}

const levels = () => store.ctx.db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } });

/** By what is wrong: the draft, and its faults by code, row counted from 0, symbol and words. */
const WRONG: readonly [
  string,
  Partial<DraftContent>,
  readonly (readonly [string, number | null, string | null, RegExp])[],
][] = [
  [
    "weights that sum to 99.99",
    { rows: rows(["NEAR", 5_000], ["FIL", 4_999]) },
    [["sum", null, null, /sum to 99\.99 %, not to 100\.00 %/]],
  ],
  [
    "weights that sum to 100.01",
    { rows: rows(["NEAR", 5_000], ["FIL", 5_001]) },
    [["sum", null, null, /sum to 100\.01 %, not to 100\.00 %/]],
  ],
  ["a negative weight", { rows: rows(["NEAR", 10_100], ["FIL", -100]) }, [["negative", 1, "FIL", /^Row 2 \(FIL\)/]]],
  [
    "an unknown symbol",
    { rows: rows(["NEAR", 5_000], ["MYST", 5_000]) },
    [["unknown-symbol", 1, "MYST", /^Row 2: there is no asset MYST/]],
  ],
  [
    "a symbol twice",
    { rows: rows(["NEAR", 5_000], ["FIL", 2_500], ["NEAR", 2_500]) },
    [["duplicate-symbol", 2, "NEAR", /^Row 3: NEAR is in row 1 already/]],
  ],
  [
    "an unpriced constituent",
    { rows: rows(["NEAR", 5_000], ["GRT", 5_000]) },
    [["unpriced", 1, "GRT", /^Row 2: GRT has no price on 2024-07-16/]],
  ],
  [
    "an effective day before the listing",
    { rows: rows(["NEAR", 5_000], ["RENDER", 5_000]) },
    [["before-listing", 1, "RENDER", /^Row 2: RENDER was not listed yet on 2024-07-16/]],
  ],
  [
    "neither source nor reason",
    { source: " ", reason: "" },
    [
      ["missing-source", null, null, /source/],
      ["missing-reason", null, null, /why/],
    ],
  ],
];

const faultsOf = (faults: unknown) =>
  (faults as { code: string; row: number | null; symbol: string | null; message: string }[]).map(
    ({ code, row, symbol, message }) => [code, row, symbol, message],
  );

describe("what can't be submitted is named, and nothing is half-saved", () => {
  test.each(WRONG)("%s", async (_, change, expected) => {
    const named = expected.map(([code, row, symbol, words]) => [code, row, symbol, expect.stringMatching(words)]);
    const draft = await create(launchDraft(5_000, change));
    const before = await stored();
    const { status, answer } = await ask("submit", ada, keyOf(draft));
    const { error } = ApiError.parse(answer);
    expect([status, error.code]).toEqual([400, "VALIDATION"]);
    expect(faultsOf(error.details)).toEqual(named);
    // The preview of the same names the same, and is no change: neither stored nor audited.
    const preview = await ask("preview", ada, launchDraft(5_000, change));
    expect([preview.status, faultsOf(WeightPreview.decode(preview.answer).faults)]).toEqual([200, named]);
    // What is a draft still can't be approved past its faults.
    expect((await ask("approve", cleo, keyOf(draft))).status).toBe(409);
    expect(await stored()).toBe(before);
  });

  test("a CSV with a byte-order mark, semicolons, decimal commas and a bad line", async () => {
    const parsed = parseWeightsCsv("\uFEFFSymbol;Gewicht %\r\nNEAR;60,50\r\nFIL;neununddreißig\r\nTAO;39,49 %\r\n");
    expect(parsed.faults.map(({ code, line, cell }) => [code, line, cell])).toEqual([["number", 3, "neununddreißig"]]);
    expect(parsed.rows).toEqual(rows(["NEAR", 6_050], ["TAO", 3_949]));
    const draft = await create(launchDraft(5_000, { rows: parsed.rows }));
    const before = await stored();
    const { answer } = await ask("submit", ada, keyOf(draft));
    expect(faultsOf(ApiError.parse(answer).error.details)).toEqual([
      ["sum", null, null, "The weights sum to 99.99 %, not to 100.00 %."],
    ]);
    expect(await stored()).toBe(before);
  });

  test("a release with a line that can't be read", async () => {
    const { book } = await editor("?basket=ai-fund");
    const text = "NEAR Protocol (NEAR), 30.03%\nBittensor TAO twenty-seven %\nFilecoin (FIL), 17.54%";
    const { lists, faults } = parseRelease(text, "2024-07-16", book);
    expect(faults.map(({ code, line, cell }) => [code, line, cell])).toEqual([
      ["unreadable", 2, "Bittensor TAO twenty-seven %"],
    ]);
    expect(lists.map((list) => list.rows)).toEqual([rows(["NEAR", 3_003], ["FIL", 1_754])]);
    const draft = await create(launchDraft(5_000, { rows: [...(lists[0]?.rows ?? [])] }));
    const before = await stored();
    const { answer } = await ask("submit", ada, keyOf(draft));
    expect(faultsOf(ApiError.parse(answer).error.details)).toEqual([
      ["sum", null, null, "The weights sum to 47.57 %, not to 100.00 %."],
    ]);
    expect(await stored()).toBe(before);
  });

  test.each([
    ["a weight of part of a basis point", { rows: [{ symbol: "NEAR", weightBps: 0.5 }] }, "content.rows.0.weightBps"],
    ["a weight as text", { rows: [{ symbol: "NEAR", weightBps: "100" }] }, "content.rows.0.weightBps"],
    ["more rows than a set has", { rows: Array(101).fill({ symbol: "NEAR", weightBps: 1 }) }, "content.rows"],
    ["a day that is none", { effectiveDay: "2024-02-30" }, "content.effectiveDay"],
    ["an unexpected field", { status: "approved" }, "status"],
    ["a basket that is not there", { basket: "nothing" }, "basket"],
    ["a basket whose weights follow a rule", { basket: "meme" }, "basket"],
  ])("%s is refused by its field", async (_, change, field) => {
    const before = await stored();
    const { status, answer } = await ask("save", ada, { key: null, content: { ...launchDraft(), ...change } });
    expect([[400, 404].includes(status), ApiError.parse(answer).error.parameters]).toEqual([true, [field]]);
    expect(await stored()).toBe(before);
  });

  test.each(["0001-01-01", "1969-12-31", "2024-07-01", "9999-12-31"])("a preview for %s is quick", async (day) => {
    const before = await stored();
    const startedMs = performance.now();
    const { status, answer } = await ask("preview", ada, launchDraft(5_000, { effectiveDay: day }));
    expect([status, performance.now() - startedMs < 2_000]).toEqual([200, true]);
    expect(WeightPreview.decode(answer).days.length).toBeLessThanOrEqual(400);
    expect(await stored()).toBe(before);
  });
});

describe("a draft on its way over HTTP", () => {
  test("a stale version is a conflict that carries the other's, and nothing of it is stored", async () => {
    const first = await create(launchDraft());
    await done("save", ben, { key: keyOf(first), content: launchDraft(4_000, { reason: "theirs" }) });
    const before = await stored();
    for (const [step, who, body] of [
      ["save", ada, { key: keyOf(first), content: launchDraft(6_000) }],
      ["submit", ada, keyOf(first)],
      ["approve", cleo, keyOf(first)],
      ["withdraw", ada, { ...keyOf(first), reason: "no" }],
    ] as const) {
      const { status, answer } = await ask(step, who, body);
      const { code, details } = ApiError.parse(answer).error;
      expect([step, status, code]).toEqual([step, 409, "CONFLICT"]);
      expect(WeightDraft.decode(details as never)).toMatchObject({ version: 2, reason: "theirs" });
    }
    expect(await stored()).toBe(before);
  });

  test("written by one, approved by another, in force, undone: the levels are those of before to the last bit", async () => {
    const before = await levels();
    const saved = await create(launchDraft());
    const again = await done("save", ben, { key: keyOf(saved), content: launchDraft(6_000) });
    const submitted = await done("submit", ada, keyOf(again));
    // Ben wrote a version of it, and the organisation has another approver.
    const own = await ask("approve", ben, keyOf(submitted));
    expect([own.status, ApiError.parse(own.answer).error.code]).toEqual([403, "FORBIDDEN"]);
    expect(await levels()).toEqual(before);
    const published = await done("approve", cleo, keyOf(submitted));
    expect(published).toMatchObject({ status: "published", isSinglePerson: false, approver: { name: "cleo" } });
    // NEAR alone doubles: 100 · (1 + 0.60).
    expect((await levels()).at(-1)?.gross).toBeCloseTo(160, 10);
    expect((await editor("?basket=ai-fund")).sets.at(-1)?.weights[0]).toEqual({ symbol: "NEAR", weightBps: 6_000 });
    const { status, answer } = await ask("revert", cleo, { setId: published.setId, reason: "a trial" });
    expect([status, RevertedWeightSet.decode(answer).undone]).toEqual([200, published.setId]);
    expect(await levels()).toEqual(before);
    const twice = await ask("revert", cleo, { setId: published.setId });
    expect([twice.status, ApiError.parse(twice.answer).error.code]).toEqual([409, "CONFLICT"]);
    expect((await verifyAudit(store.ctx)).broken).toEqual([]);
  });
});
