import { expect, test } from "vitest";
import { auditDifference } from "@/lib/contracts/audit/difference";

test("only differences are listed: changed, added, then removed", () => {
  const before = { status: "draft", weightsBps: { TAO: 2_767, NEAR: 3_003, GRT: 1_083 }, note: null };
  const after = { status: "submitted", weightsBps: { TAO: 2_867, NEAR: 3_003, FIL: 983 }, note: null };
  expect(auditDifference(before, after)).toEqual([
    { field: "status", kind: "changed", before: "draft", after: "submitted" },
    { field: "weightsBps.TAO", kind: "changed", before: 2_767, after: 2_867 },
    { field: "weightsBps.FIL", kind: "added", before: null, after: 983 },
    { field: "weightsBps.GRT", kind: "removed", before: 1_083, after: null },
  ]);
});

test("something new is all added, something gone all removed, nothing at all no change", () => {
  expect(auditDifference(null, { a: 1 })).toEqual([{ field: "a", kind: "added", before: null, after: 1 }]);
  expect(auditDifference({ a: 1 }, null)).toEqual([{ field: "a", kind: "removed", before: 1, after: null }]);
  expect(auditDifference(null, null)).toEqual([]);
  expect(auditDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
});

test("a field that becomes null is changed, not removed; lists count from 1; empty ones are listed", () => {
  expect(auditDifference({ to: "2024-06-30", roles: ["editor"] }, { to: null, roles: ["editor", "admin"] })).toEqual([
    { field: "to", kind: "changed", before: "2024-06-30", after: null },
    { field: "roles.2", kind: "added", before: null, after: "admin" },
  ]);
  expect(auditDifference({ roles: ["editor"] }, { roles: [] })).toEqual([
    { field: "roles", kind: "added", before: null, after: "[]" },
    { field: "roles.1", kind: "removed", before: "editor", after: null },
  ]);
  expect(auditDifference("a", "b")).toEqual([{ field: "", kind: "changed", before: "a", after: "b" }]);
});
