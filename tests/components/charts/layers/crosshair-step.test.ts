import { expect, test } from "vitest";
import { crosshairStep } from "@/components/charts/layers/use-crosshair";

test.each([
  ["ArrowLeft", false, 100, 99],
  ["ArrowRight", false, 100, 101],
  ["ArrowLeft", true, 100, 93],
  ["ArrowRight", true, 100, 107],
  ["PageUp", false, 100, 70],
  ["PageDown", false, 100, 130],
  ["Home", false, 100, 0],
  ["End", false, 100, 610],
  ["ArrowLeft", true, 3, 0],
  ["PageDown", false, 600, 610],
  ["ArrowLeft", false, null, 609],
  ["Tab", false, 100, null],
] as const)("%s (shift %s) from day %s goes to %s of 610", (key, shift, from, to) => {
  expect(crosshairStep(key, shift, from, 610)).toBe(to);
});
