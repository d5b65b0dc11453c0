import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runVerifyAudit } from "@/lib/cli/commands/verify";
import { recordChange } from "@/lib/services/audit/record-change";
import { verifyAudit } from "@/lib/services/audit/verify";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

const record = (after: string, extra: { reason?: string; source?: string } = {}) =>
  store.ctx.db.$transaction((tx) =>
    recordChange(tx, store.ctx, {
      action: "test.change",
      subject: "test:1",
      before: null,
      after: { b: 1, a: after },
      ...extra,
    }),
  );

/** Changes rows the way that only the owner of the database could. */
async function tamper(sql: string): Promise<void> {
  await store.ctx.db.$transaction([
    store.ctx.db.$executeRawUnsafe("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only"),
    store.ctx.db.$executeRawUnsafe(sql),
    store.ctx.db.$executeRawUnsafe("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only"),
  ]);
}

describe("Audit: the chain of changes", () => {
  test("each row's hash is SHA-256 of the hash before and its canonical JSON, written out here by hand", async () => {
    await record("ä", { reason: "why" });
    await record("2", { source: "https://example.org/release" });
    const rows = await store.ctx.db.auditEntry.findMany({ orderBy: { seq: "asc" } });
    const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    const first = sha256(
      `${"0".repeat(64)}{"action":"test.change","actorId":"job:test","actorName":"test","after":{"a":"ä","b":1},` +
        `"at":"2026-03-20T12:00:00.000Z","before":null,"reason":"why","seq":1,"source":null,"subject":"test:1"}`,
    );
    const second = sha256(
      `${first}{"action":"test.change","actorId":"job:test","actorName":"test","after":{"a":"2","b":1},` +
        `"at":"2026-03-20T12:00:00.000Z","before":null,"reason":null,"seq":2,"source":"https://example.org/release","subject":"test:1"}`,
    );
    expect(rows.map((row) => row.hash)).toEqual([first, second]);
    expect(await verifyAudit(store.ctx)).toEqual({ rows: 2, head: second, broken: [] });
  });

  test("twenty writers at once make one chain without a hole", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => record(String(i))));
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 20, broken: [] });
  });

  test("a change that is rolled back leaves no row", async () => {
    const failed = store.ctx.db.$transaction(async (tx) => {
      await recordChange(tx, store.ctx, { action: "a", subject: "s", before: null, after: null });
      throw new Error("the change failed");
    });
    await expect(failed).rejects.toThrow("the change failed");
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 0 });
  });

  test.each(["UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
    "the database refuses %s",
    async (sql) => {
      await record("1");
      await expect(store.ctx.db.$executeRawUnsafe(sql)).rejects.toThrow(/audit_entry is append-only/);
      expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 1, broken: [] });
    },
  );

  test.each([
    [
      "a changed value",
      `UPDATE audit_entry SET after = '{"a":"9","b":1}' WHERE seq = 2`,
      [{ seq: 2, reason: "content" }],
    ],
    ["another actor", "UPDATE audit_entry SET actor_name = 'x' WHERE seq = 3", [{ seq: 3, reason: "content" }]],
    ["a removed row", "DELETE FROM audit_entry WHERE seq = 2", [{ seq: 2, reason: "missing" }]],
    [
      "a rewritten hash",
      "UPDATE audit_entry SET hash = previous_hash WHERE seq = 1",
      [
        { seq: 1, reason: "content" },
        { seq: 2, reason: "chain" },
      ],
    ],
  ])("%s is named", async (_, sql, broken) => {
    for (const value of ["1", "2", "3"]) await record(value);
    await tamper(sql);
    expect((await verifyAudit(store.ctx)).broken).toEqual(broken);
  });

  test("the terminal names the row and what befell it", async () => {
    await record("1");
    await record("2");
    await tamper("UPDATE audit_entry SET subject = 'other' WHERE seq = 1");
    const lines: string[] = [];
    expect(await runVerifyAudit(store.ctx, (line) => lines.push(line))).toEqual({ rows: 2, broken: 1 });
    expect(lines[0]).toMatch(/^2 rows of the audit checked, 1 broken; the last hash is [0-9a-f]{64}$/);
    expect(lines.slice(1)).toEqual(["  row 1 was changed after it was written"]);
  });
});
