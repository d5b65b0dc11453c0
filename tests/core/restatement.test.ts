import { describe, expect, it } from "vitest";
import { correctionKind } from "@/lib/core/restatement";

describe("a late correction of a level", () => {
  it("is silent within 24 hours and up to 0.10 %", () => {
    expect(correctionKind(1024, 1025, 24)).toBe("silent"); // 0.098 %
    expect(correctionKind(1024, 1023, 1)).toBe("silent");
  });

  it("is a restatement later, or when larger", () => {
    expect(correctionKind(1024, 1025, 24.1)).toBe("restatement");
    expect(correctionKind(100, 100.2, 1)).toBe("restatement");
  });

  it("is a restatement when a level appears or disappears", () => {
    expect(correctionKind(Number.NaN, 100, 1)).toBe("restatement");
    expect(correctionKind(100, Number.NaN, 1)).toBe("restatement");
  });

  it("is none when nothing changed", () => {
    expect(correctionKind(100, 100, 99)).toBe("none");
    expect(correctionKind(Number.NaN, Number.NaN, 99)).toBe("none");
  });
});
