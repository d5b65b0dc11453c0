import { expect, test } from "vitest";
import { keptUntil } from "@/lib/http-cache/kept-until";

const at = (time: string): number => Date.parse(`2026-03-18T${time}Z`);

test("an answer stands until a day's state turns, one with live figures for seconds", () => {
  expect(keptUntil("/reviews", at("05:00:00"))).toBe(at("06:00:00"));
  expect(keptUntil("/reviews", at("06:00:00"))).toBe(Date.parse("2026-03-19T00:00:00Z"));
  expect(keptUntil("/api/v1/indicative?basket=ai-fund", at("12:00:00"))).toBe(at("12:00:05"));
  expect(keptUntil("/de/status?asset=TAO", at("12:00:00"))).toBe(at("12:00:15"));
  expect(keptUntil("/de", at("12:00:00"))).toBe(at("12:01:00"));
  expect(keptUntil("/", at("05:59:30"))).toBe(at("06:00:00"));
});
