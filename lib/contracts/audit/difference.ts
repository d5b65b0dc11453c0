import * as z from "zod";
import type { AuditValue } from "@/lib/contracts/audit/value";

const Leaf = z.union([z.string(), z.number(), z.boolean(), z.null()]);
type Leaf = z.infer<typeof Leaf>;

/** One field that a change touched. `before` is null where it was added, `after` where it was removed. */
export const FieldChange = z.object({
  /** keys from the outside in, joined by dots; members of a list by their number from 1. "" for a bare value */
  field: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  before: Leaf,
  after: Leaf,
});
export type FieldChange = z.infer<typeof FieldChange>;

function collect(value: AuditValue, field: string, leaves: Map<string, Leaf>): void {
  if (value === null || typeof value !== "object") {
    leaves.set(field, value);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) leaves.set(field, isList ? "[]" : "{}");
  for (const [key, inner] of entries) {
    const name = isList ? String(Number(key) + 1) : key;
    collect(inner, field === "" ? name : `${field}.${name}`, leaves);
  }
}

function leavesOf(value: AuditValue): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  if (value !== null) collect(value, "", leaves);
  return leaves;
}

/**
 * What a change did, field by field: only fields that differ, those of the new thing first and in its order, then those
 * that are gone. An empty list or object is a field of its own, written as "[]" or "{}".
 * @param before and after are the thing as a whole; null where there was none
 */
export function auditDifference(before: AuditValue, after: AuditValue): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const changes = [...now].flatMap(([field, value]): FieldChange[] => {
    const was = old.get(field);
    if (was === undefined) return [{ field, kind: "added", before: null, after: value }];
    return was === value ? [] : [{ field, kind: "changed", before: was, after: value }];
  });
  const gone = [...old].filter(([field]) => !now.has(field));
  return [...changes, ...gone.map(([field, was]) => ({ field, kind: "removed" as const, before: was, after: null }))];
}
