import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditList, AuditQuery } from "@/lib/contracts/audit/audit";
import { auditCsv } from "@/lib/csv/audit";
import { listAudit } from "@/lib/services/audit/list";
import { type Change, recordChange } from "@/lib/services/audit/record-change";
import { asPerson } from "../../support/as-person";
import { createTestStore } from "../../support/test-store";

let now = Date.UTC(2026, 2, 20, 23, 59, 59, 999);
let store: Awaited<ReturnType<typeof createTestStore>>;
const record = (change: Partial<Change>, role: "editor" | "admin" = "editor") =>
  store.ctx.db.$transaction((tx) =>
    recordChange(tx, asPerson(store.ctx, role), {
      action: "price.correct",
      subject: "price:TAO:2026-03-01",
      before: null,
      after: null,
      ...change,
    }),
  );
const list = (query: Record<string, string> = {}) =>
  listAudit(asPerson(store.ctx, "admin"), AuditQuery.parse({ ...query }));
const seqs = async (query: Record<string, string>) => (await list(query)).rows.map((row) => row.seq);

beforeAll(async () => {
  store = await createTestStore(() => now);
  await record({ before: { closeUsd: "100" }, after: { closeUsd: "101" }, reason: "=1+1", source: "@release" });
  now = Date.UTC(2026, 2, 21);
  await record({ action: "price.gap", subject: "gap:AKT" });
  await record({ action: "member.add", subject: "member:ai:AKT", reason: "-5" }, "admin");
});
afterAll(() => store.close());

describe("the audit as it is read", () => {
  test("newest first, with what changed field by field and an unbroken chain", async () => {
    const found = await list();
    expect(found).toMatchObject({ total: 3, page: 1, pages: 1, actions: ["member.add", "price.correct", "price.gap"] });
    expect(found.rows.map(({ seq, actor, at }) => [seq, actor, at])).toEqual([
      [3, "admin", "2026-03-21T00:00:00.000Z"],
      [2, "editor", "2026-03-21T00:00:00.000Z"],
      [1, "editor", "2026-03-20T23:59:59.999Z"],
    ]);
    expect(found.rows[2]?.changes).toEqual([{ field: "closeUsd", kind: "changed", before: "100", after: "101" }]);
    expect(found.chain).toEqual({ rows: 3, head: found.rows[0]?.hash, broken: [] });
    expect(AuditList.parse(found)).toEqual(found);
  });

  test("action, subject, actor and days filter, each alone and together; a day ends at 24:00 UTC", async () => {
    expect(await seqs({ action: "price.correct" })).toEqual([1]);
    expect(await seqs({ action: "price." })).toEqual([2, 1]);
    expect(await seqs({ action: "price" })).toEqual([]);
    expect(await seqs({ subject: "akt" })).toEqual([3, 2]);
    expect(await seqs({ subject: "%" })).toEqual([]);
    expect(await seqs({ actor: "ADM" })).toEqual([3]);
    expect(await seqs({ to: "2026-03-20" })).toEqual([1]);
    expect(await seqs({ from: "2026-03-21" })).toEqual([3, 2]);
    expect(await seqs({ from: "2026-03-21", to: "2026-03-21", actor: "editor" })).toEqual([2]);
    await expect(list({ from: "2026-03-21", to: "2026-03-20" })).rejects.toMatchObject({ field: "from" });
  });

  test("a page past the end is empty and says how many there are", async () => {
    expect(await list({ page: "2" })).toMatchObject({ total: 3, page: 2, pages: 1, rows: [] });
    for (const page of ["0", "1.5", "x"]) expect(AuditQuery.safeParse({ page }).success).toBe(false);
  });

  test("only signed-in people may read it", async () => {
    await expect(listAudit(store.ctx, { page: 1 })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(listAudit(asPerson(store.ctx), { page: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await listAudit(asPerson(store.ctx, "editor"), { page: 1 })).total).toBe(3);
  });

  test("the CSV has a row a change; a spreadsheet takes no cell for a formula", async () => {
    const found = await list({ format: "csv" });
    const [first, count, chain, head, ...rows] = auditCsv(found).trimEnd().split("\r\n");
    expect([first, count]).toEqual(["# audit, newest first; times in UTC", "# 3 of 3 matching rows listed"]);
    expect(chain).toBe(`# chain of 3 rows, unbroken; last hash ${found.chain.head}`);
    expect(head).toBe("seq,at,actor,actor_id,action,subject,changes,reason,source,before,after,previous_hash,hash");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(`,member:ai:AKT,,"'-5",,,,`);
    expect(rows[2]).toContain(
      `price:TAO:2026-03-01,closeUsd: 100 > 101,"'=1+1","'@release","{""closeUsd"":""100""}","{""closeUsd"":""101""}",`,
    );
  });

  test("more than a page: fifty rows each", async () => {
    for (let i = 0; i < 50; i++) await record({ action: "test.many" });
    const [one, two] = [await list({ action: "test.many" }), await list({ page: "2" })];
    expect([one.total, one.pages, one.rows.length]).toEqual([50, 1, 50]);
    expect([two.total, two.pages, two.rows.map(({ seq }) => seq)]).toEqual([53, 2, [3, 2, 1]]);
  });
});
