/** A case answer as JSON can hold it: NaN and infinities as text, typed arrays as lists, maps as objects. */
export function toCaseJson(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, toCaseJson);
  if (value instanceof Map) return toCaseJson(Object.fromEntries(value));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toCaseJson(inner)]));
  }
  return value;
}

/** How far a number may lie from the expected one; relative is × max(1, |expected|). */
export interface CaseTolerance {
  readonly tolerance: number;
  readonly toleranceKind: "absolute" | "relative";
}

/**
 * Whether an answer equals the expected one within its tolerance: same shape, same keys, numbers near enough,
 * everything else identical.
 */
export function isCaseMatch(expected: unknown, got: unknown, allowed: CaseTolerance): boolean {
  if (typeof expected === "number") {
    const scale = allowed.toleranceKind === "relative" ? Math.max(1, Math.abs(expected)) : 1;
    return typeof got === "number" && Math.abs(got - expected) <= allowed.tolerance * scale;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false;
    return expected.every((value, i) => isCaseMatch(value, got[i], allowed));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return false;
    const answer = new Map(Object.entries(got));
    const entries = Object.entries(expected);
    return (
      entries.length === answer.size && entries.every(([key, value]) => isCaseMatch(value, answer.get(key), allowed))
    );
  }
  return expected === got;
}
