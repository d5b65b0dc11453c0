import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** First match wins. */
const LAYERS: readonly (readonly [string, RegExp])[] = [
  ["generated", /^lib\/db\/generated\//],
  ["seed", /^prisma\/seed\//],
  ["core", /^lib\/core\//],
  ["contracts", /^lib\/contracts\//],
  ["errors", /^lib\/errors\.ts$/],
  ["env", /^lib\/env\.ts$/],
  ["format", /^lib\/format\.ts$/],
  ["address", /^lib\/address-group\.ts$/],
  ["policy", /^lib\/page-policy\.ts$/],
  ["log", /^lib\/log\//],
  ["db", /^lib\/db\//],
  ["providers", /^lib\/providers\//],
  ["services", /^lib\/services\//],
  ["server", /^lib\/server\//],
  ["client", /^lib\/client\//],
  ["cli", /^lib\/cli\//],
  ["simulator", /^lib\/simulator\//],
  ["front", /^lib\/front\//],
  ["i18n", /^lib\/i18n\//],
  ["ui", /^components\/ui\//],
  ["components", /^components\//],
  ["app", /^(app\/|proxy\.ts$)/],
];

/** Which of our own layers each layer may import; packages are judged below. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contracts: ["core"],
  errors: [],
  env: [],
  format: [],
  address: [],
  policy: [],
  log: [],
  db: ["core", "contracts", "errors", "generated"],
  providers: ["core", "contracts", "errors"],
  services: ["core", "contracts", "errors", "db", "providers", "seed"],
  server: ["services", "db", "providers", "contracts", "errors", "env", "log", "address"],
  client: ["core", "contracts", "errors"],
  cli: ["services", "providers", "db", "contracts", "errors", "env", "log", "core", "simulator", "front"],
  simulator: ["services", "providers", "db", "contracts", "errors", "env", "core", "seed"],
  front: ["errors", "env", "address", "policy"],
  i18n: [],
  ui: [],
  components: ["ui", "contracts", "core", "client", "format", "i18n"],
  app: ["server", "services", "client", "components", "ui", "contracts", "core", "format", "errors", "i18n", "policy"],
};

/** Layers whose packages are limited, with what they may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  contracts: /^zod$/,
  errors: /^$/,
  format: /^$/,
  address: /^node:/,
  policy: /^$/,
  log: /^pino$/,
  env: /^zod$/,
  front: /^node:/,
  i18n: /^(next-intl(\/|$)|next\/server$)/,
  ui: /^(react|radix-ui)(\/|$)/,
};

const IMPORT =
  /(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+from\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return full === path.join(ROOT, "lib/db/generated") ? [] : walk(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

const layerOf = (file: string): string | undefined => LAYERS.find(([, pattern]) => pattern.test(file))?.[0];

function resolveOwn(file: string, spec: string): string | null {
  const base = spec.startsWith("@/")
    ? path.join(ROOT, spec.slice(2))
    : spec.startsWith(".")
      ? path.resolve(path.dirname(file), spec)
      : null;
  if (base === null) return null;
  const hit = ["", ".ts", ".tsx"].map((end) => base + end).find((name) => existsSync(name) && statSync(name).isFile());
  return path.relative(ROOT, hit ?? base);
}

interface Import {
  readonly from: string;
  readonly spec: string;
  readonly to: string | null;
}

const files = ["app", "components", "lib"].flatMap((dir) => walk(path.join(ROOT, dir)));
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) => {
    const spec = match[1] ?? match[2] ?? "";
    return { from: path.relative(ROOT, file), spec, to: resolveOwn(file, spec) };
  }),
);

describe("imports flow one way", () => {
  test("every file belongs to a layer", () => {
    expect(files.map((file) => path.relative(ROOT, file)).filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test("a layer imports only the layers below it", () => {
    const bad = imports.flatMap(({ from, to }) => {
      const source = layerOf(from);
      const target = to === null ? undefined : layerOf(to);
      if (source === undefined || target === undefined || source === target) return [];
      return MAY[source]?.includes(target) ? [] : [`${from} (${source}) imports ${to} (${target})`];
    });
    expect(bad).toEqual([]);
  });

  test("a layer with few packages imports no other package", () => {
    const bad = imports.flatMap(({ from, spec, to }) => {
      const allowed = PACKAGES[layerOf(from) ?? ""];
      return to !== null || allowed === undefined || allowed.test(spec) ? [] : [`${from} imports package ${spec}`];
    });
    expect(bad).toEqual([]);
  });

  test("every import of our own reaches a file", () => {
    const bad = imports.filter(
      ({ to }) => to !== null && !existsSync(path.join(ROOT, to)) && !to.includes("generated"),
    );
    expect(bad).toEqual([]);
  });

  test("no drawer of mixed things and no barrel", () => {
    const drawers = files.filter((file) => /\/(index|utils?|helpers?|common|types|constants)\.tsx?$/.test(file));
    expect(drawers).toEqual([]);
  });

  test("only the two roots join environment and store", () => {
    const joins = imports.filter(({ to }) => to === "lib/env.ts").map(({ from }) => layerOf(from));
    expect(joins.filter((layer) => !["server", "cli", "simulator", "front"].includes(layer ?? ""))).toEqual([]);
  });
});
