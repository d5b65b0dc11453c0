import { readdirSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LIMIT_BYTES = 12_000;

/** NAV, extension and every metric, minified for browsers into one script that fills the global `core`. */
async function browserBundle() {
  const metrics = readdirSync(path.join(ROOT, "lib/core/metrics")).map((file) => `@/lib/core/metrics/${file}`);
  const modules = ["@/lib/core/index/compute", ...metrics];
  return build({
    stdin: { contents: modules.map((module) => `export * from "${module}";`).join("\n"), resolveDir: ROOT },
    alias: { "@": ROOT },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    globalName: "core",
    target: "es2022",
    write: false,
    metafile: true,
  });
}

/** Two assets over four days, bought half and half, bought anew on the third;  */
const PROGRAM = `
  const series = core.computeIndex({
    days: Int32Array.of(100, 101, 102, 103),
    assets: ["A", "B"],
    prices: [Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1, NaN, 1)],
    rebalances: [
      { day: 100, weights: new Map([["A", 0.5], ["B", 0.5]]) },
      { day: 102, weights: new Map([["A", 1]]) },
    ],
  });
  JSON.stringify({
    levels: Array.from(series.gross),
    stale: series.flags.get(2).stale,
    fall: core.maxDrawdown(Float64Array.of(100, 80, 120, 90)).value,
    known: [typeof process, typeof fetch, typeof require, typeof Date],
  });
`;

test("a browser computes the NAV and every metric with the same code, in under 12 kB", async () => {
  const { outputFiles, metafile } = await browserBundle();
  const foreign = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>" && !file.startsWith("lib/core/"));
  expect(foreign).toEqual([]);
  const external = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((each) => each.external));
  expect(external).toEqual([]);

  const script = outputFiles[0]!.text;
  expect(gzipSync(script).byteLength).toBeLessThan(LIMIT_BYTES);

  // 50 of each; A doubles to 100 (150); the last price of B is carried; all in A, which doubles again (300)
  const answer = runInNewContext(`delete globalThis.Date; ${script}; ${PROGRAM}`, {});
  expect(JSON.parse(answer)).toEqual({
    levels: [100, 150, 150, 300],
    stale: ["B"],
    fall: -0.25,
    known: ["undefined", "undefined", "undefined", "undefined"],
  });
});
