import { expect, test } from "vitest";
import { cachedUntil } from "@/lib/http-cache/cached-until";
import { lifetimeMs } from "@/lib/site/addresses";

const at = (time: string): number => Date.parse(`2026-03-18T${time}Z`);

test("an answer lives until a day's state turns, one with live figures for seconds", () => {
  expect(cachedUntil(lifetimeMs("/reviews"), at("05:00:00"))).toBe(at("06:00:00"));
  expect(cachedUntil(lifetimeMs("/reviews"), at("06:00:00"))).toBe(Date.parse("2026-03-19T00:00:00Z"));
  expect(cachedUntil(lifetimeMs("/api/v1/indicative"), at("12:00:00"))).toBe(at("12:00:05"));
  expect(cachedUntil(lifetimeMs("/de/status"), at("12:00:00"))).toBe(at("12:00:15"));
  expect(cachedUntil(lifetimeMs("/de"), at("12:00:00"))).toBe(at("12:01:00"));
  expect(cachedUntil(lifetimeMs("/"), at("05:59:30"))).toBe(at("06:00:00"));
});
