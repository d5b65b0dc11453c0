import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isAdminPath, isPassedThrough, lifetimeMs, parametersOf } from "@/lib/site/addresses";
import { PAGES } from "@/lib/site/pages";

const SITE = path.resolve(import.meta.dirname, "../../app/[locale]/(site)");

test("every public page has a row, and every row a page", () => {
  const folders = readdirSync(SITE, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx" && !file.startsWith("[...rest]"))
    .map(
      (file) =>
        `/${path
          .dirname(file)
          .replace(/^\.$/, "")
          .replace(/\[\w+\]/, "*")}`,
    );
  expect(PAGES.map(({ path: address }) => address).toSorted()).toEqual(folders.toSorted());
});

describe("what an address means", () => {
  test.each([
    ["/tracks", ["from", "to", "weighting", "scale", "view"]],
    ["/de/tracks", ["from", "to", "weighting", "scale", "view"]],
    ["/og/de/tracks.png", ["from", "to", "weighting", "scale", "view"]],
    ["/assets/TAO", ["range", "from", "to", "scale", "den", "view", "lines"]],
    ["/og/en/overview.png", ["range", "from", "to", "scale", "den", "view", "lines"]],
    ["/assets/TAO/other", []],
    ["/xx/tracks", []],
    ["/facts", []],
    ["/api/v1/nothing", []],
  ])("%s may depend on %j", (address, names) => {
    expect(parametersOf(address)).toEqual(names);
  });

  test.each([
    ["/admin", true],
    ["/de/admin/weights", true],
    ["/xx/admin", false],
    ["/administration", false],
    ["/de", false],
  ])("%s is a page of the admin area: %s", (address, isAdmin) => {
    expect(isAdminPath(address)).toBe(isAdmin);
  });

  test("Next's files, probes and the admin area are passed through, the API is not", () => {
    expect(["/_next/static/x.js", "/readyz", "/api/admin/weights", "/admin"].map(isPassedThrough)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["/", "/api/v1/nav", "/og/de/tracks.png", "/readyz/x"].map(isPassedThrough)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("an answer with live figures lives for seconds", () => {
    expect(["/", "/de", "/de/status", "/api/v1/indicative", "/reviews"].map(lifetimeMs)).toEqual([
      60_000,
      60_000,
      15_000,
      5_000,
      null,
    ]);
  });
});
