import { describe, expect, test } from "vitest";
import { apiParameters } from "@/lib/contracts/api/openapi";
import { NavQuery } from "@/lib/contracts/levels/nav";
import { PricesQuery } from "@/lib/contracts/levels/prices";
import { WeightsQuery } from "@/lib/contracts/weights/weight-sets";

const READS = [
  ["nav", NavQuery, { basket: "ai-fund" }],
  ["prices", PricesQuery, { assets: "TAO" }],
  ["weights", WeightsQuery, { basket: "ai-fund" }],
] as const;

describe.each(READS)("what was known on a day: %s", (name, query, required) => {
  test("takes knownOn, and asOf as its former name", () => {
    for (const parameter of ["knownOn", "asOf"]) {
      const parsed = query.parse({ ...required, [parameter]: "2025-01-07" });
      expect([parsed.knownOn, parsed.asOf]).toEqual(["2025-01-07", undefined]);
    }
    expect(query.parse(required).knownOn).toBeUndefined();
  });

  test("refuses both together, by both names", () => {
    const parsed = query.safeParse({ ...required, knownOn: "2025-01-07", asOf: "2025-01-07" });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["knownOn"], ["asOf"]]);
  });

  test("describes asOf as deprecated, knownOn not", () => {
    const described = apiParameters(name).filter((parameter) => /^(knownOn|asOf)$/.test(parameter.name));
    expect(described).toEqual([
      { name: "knownOn", isRequired: false, isDeprecated: false, schema: { type: "string", format: "date" } },
      { name: "asOf", isRequired: false, isDeprecated: true, schema: { type: "string", format: "date" } },
    ]);
  });
});
