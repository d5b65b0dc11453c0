import fc from "fast-check";
import { exampleAddress } from "@/lib/contracts/api/example";
import { type ApiParameter, apiParameters } from "@/lib/contracts/api/openapi";
import type { ApiName } from "@/lib/contracts/api/reads";

export interface KnownNames {
  readonly baskets: readonly string[];
  readonly assets: readonly string[];
  readonly events: readonly string[];
}

/** Texts that have broken servers before: ends of strings, statements, paths, prototypes and numbers. */
export const HOSTILE = [
  "",
  " ",
  "\0",
  "ai-fund\0",
  "\ud800",
  "\u202e",
  "\ufeff",
  "\u0130",
  "null",
  "undefined",
  "NaN",
  "Infinity",

  "'",
  '"',
  "';DROP TABLE asset;--",
  "1 OR 1=1",
  "%",
  "_",
  "\\",
  "%00",
  "../../etc/passwd",
  "<script>alert(1)</script>",

  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=1+1",
  "@a",
  "-1",
  "0",
  "1e999",
  "0x10",
  "1.5",
  "9".repeat(400),

  "a".repeat(41),
  "a".repeat(3_000),
  ",",
  "ai-fund,,btc",
  "ai-fund,ai-fund",
  Array.from({ length: 61 }, (_, i) => `A${i}`).join(),
  "2024-02-30",
  "0000-01-01",
  "9999-12-31",
  "+275760-09-13",
  "-000001-01-01",
  "2024-07-16T00:00:00Z",
  "24-7-1",
];

/** ISO days: those around a store's prices often, any other of four digits seldom. */
const day = fc.oneof(
  { weight: 3, arbitrary: isoDays("2024-02-01", "2024-09-01") },
  { weight: 1, arbitrary: isoDays("0001-01-01", "9999-12-31") },
);

function isoDays(first: string, last: string): fc.Arbitrary<string> {
  const days = (iso: string) => Date.parse(iso) / 86_400_000;
  return fc
    .integer({ min: days(first), max: days(last) })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
}

function namesOf(parameter: string, storeNames: KnownNames): readonly string[] {
  const { baskets, assets, events } = storeNames;
  if (/^(baskets?|against|benchmark)$/.test(parameter)) return baskets;
  if (/^assets?$/.test(parameter)) return assets;
  return parameter === "event" ? events : [...baskets, ...assets, ...events];
}

function likely({ name, schema }: ApiParameter, storeNames: KnownNames): fc.Arbitrary<string> {
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"].map(String));
  if (schema["format"] === "date") return day;
  const names = fc.constantFrom(...namesOf(name, storeNames));
  const some = fc.uniqueArray(names, { minLength: 1, maxLength: 4 }).map((list) => list.join());
  return fc.oneof(names, some, fc.integer({ min: 0, max: 40 }).map(String));
}

function anything(parameter: ApiParameter, storeNames: KnownNames): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: likely(parameter, storeNames) },
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  );
}

/**
 * Addresses of a read in which one parameter takes any value, now and then twice; required others are as in the read's
 * example, optional ones come and go with likely values.
 */
export function addressesOf(name: ApiName, tested: ApiParameter, storeNames: KnownNames): fc.Arbitrary<URL> {
  const others = apiParameters(name).filter((other) => other.name !== tested.name);
  const optional = others.filter((other) => !other.isRequired);
  return fc
    .record({
      value: anything(tested, storeNames),
      isTwice: fc.integer({ max: 19, min: 0 }).map((n) => n === 0),
      beside: fc.tuple(...optional.map((other) => fc.option(likely(other, storeNames), { freq: 2 }))),
    })
    .map(({ value, isTwice, beside }) => {
      const url = new URL(exampleAddress(name), "http://127.0.0.1");
      optional.forEach((other, i) => {
        const value = beside[i];
        if (typeof value === "string") url.searchParams.set(other.name, value);
      });
      url.searchParams.set(tested.name, value);
      if (isTwice) url.searchParams.append(tested.name, value);
      return url;
    });
}
