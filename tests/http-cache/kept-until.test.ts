import { expect, test } from "vitest";
import { keptUntil } from "@/lib/http-cache/kept-until";
import { keptForMs } from "@/lib/site/addresses";

const at = (time: string): number => Date.parse(`2026-03-18T${time}Z`);

test("an answer stands until a day's state turns, one with live figures for seconds", () => {
  expect(keptUntil(keptForMs("/reviews"), at("05:00:00"))).toBe(at("06:00:00"));
  expect(keptUntil(keptForMs("/reviews"), at("06:00:00"))).toBe(Date.parse("2026-03-19T00:00:00Z"));
  expect(keptUntil(keptForMs("/api/v1/indicative"), at("12:00:00"))).toBe(at("12:00:05"));
  expect(keptUntil(keptForMs("/de/status"), at("12:00:00"))).toBe(at("12:00:15"));
  expect(keptUntil(keptForMs("/de"), at("12:00:00"))).toBe(at("12:01:00"));
  expect(keptUntil(keptForMs("/"), at("05:59:30"))).toBe(at("06:00:00"));
});
