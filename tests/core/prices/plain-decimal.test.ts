import { describe, expect, it } from "vitest";
import { plainDecimal } from "@/lib/core/prices/plain-decimal";

describe("decimal text without an exponent", () => {
  it.each([
    ["3.5e-6", "0.0000035"],
    ["1.0593E-06", "0.0000010593"],
    ["5.077453809e+10", "50774538090"],
    ["1.25e1", "12.5"],
    ["44179.55000000", "44179.55000000"],
    ["007", "7"],
    ["0", "0"],
    ["-2e-1", "-0.2"],
    ["0.1234567890123456789", "0.1234567890123456789"],
  ])("%s is %s", (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });
  it.each(["", "NaN", "1.", ".5", "1e", "0x10", "1 000"])("refuses %s", (text) => {
    expect(() => plainDecimal(text)).toThrow(RangeError);
  });
});
