import { describe, expect, it } from "vitest";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";

describe("numbers keep the digits that a provider sent", () => {
  it("keeps more digits than a double holds", () => {
    expect(parseJsonKeepingDecimals('{"usd":0.1234567890123456789}')).toEqual({ usd: "0.1234567890123456789" });
  });
  it("keeps exponents, signs and whole numbers", () => {
    expect(parseJsonKeepingDecimals("[1.0593e-06,-2,3E+2,1613347200000]")).toEqual([
      "1.0593e-06",
      "-2",
      "3E+2",
      "1613347200000",
    ]);
  });
  it("leaves numbers inside strings alone, also behind escaped quotes", () => {
    expect(parseJsonKeepingDecimals('{"a\\"1":"2 \\\\","b":3,"c":"4\\""}')).toEqual({ 'a"1': "2 \\", b: "3", c: '4"' });
  });
  it("leaves true, false and null alone", () => {
    expect(parseJsonKeepingDecimals("[true,false,null]")).toEqual([true, false, null]);
  });
  it.each(["", "01", "NaN", "[1,]", '{"a":1', "Throttled", "1e"])("refuses what is no JSON: %s", (text) => {
    expect(() => parseJsonKeepingDecimals(text)).toThrow(SyntaxError);
  });
});
