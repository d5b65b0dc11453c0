import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PALETTE } from "@/components/charts/plot/palette";

const THEME = readFileSync(path.resolve(import.meta.dirname, "../../../../app/theme.css"), "utf8");

test.each(Object.entries(PALETTE))("%s is the colour of the theme in both schemes", (name, [light, dark]) => {
  expect(THEME).toContain(`--color-${name}: light-dark(${light}, ${dark});`);
});
