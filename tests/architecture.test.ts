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
  ["csv", /^lib\/csv\//],
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
  ["tools", /^tools\//],
  ["simulator", /^lib\/simulator\//],
  ["http-cache", /^lib\/http-cache\//],
  ["i18n", /^lib\/i18n\//],
  ["site", /^lib\/site\//],
  ["ui", /^components\/ui\//],
  ["components", /^components\//],
  ["app", /^(app\/|proxy\.ts$)/],
];

/** Which of our own layers each layer may import; packages are judged below. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contracts: ["core"],
  csv: ["contracts", "core"],
  errors: [],
  env: [],
  format: [],
  address: [],
  policy: [],
  log: [],
  db: ["core", "contracts", "errors", "generated"],
  providers: ["core", "contracts", "errors"],
  services: ["core", "contracts", "csv", "errors", "db", "providers", "seed"],
  server: ["services", "db", "providers", "contracts", "csv", "errors", "env", "log", "address", "i18n"],
  client: ["core", "contracts", "errors"],
  cli: ["services", "providers", "db", "contracts", "errors", "env", "log", "core", "simulator", "http-cache", "site"],
  simulator: ["services", "providers", "db", "contracts", "errors", "env", "core", "seed"],
  tools: ["services", "providers", "db", "contracts", "csv", "errors", "env", "log", "core", "cli"],
  "http-cache": ["errors", "env", "address", "policy"],
  i18n: ["format"],
  site: ["contracts", "core", "i18n"],
  ui: [],
  components: ["ui", "contracts", "csv", "core", "client", "site", "format", "i18n"],
  app: [
    "server",
    "site",
    "services",
    "client",
    "components",
    "ui",
    "contracts",
    "csv",
    "core",
    "format",
    "errors",
    "i18n",
    "policy",
  ],
};

/** Aggregates of lib/services, low to high; on one floor nothing may import in a circle, which lint holds. */
const FLOORS: Readonly<Record<string, number>> = {
  baskets: 1,
  audit: 1,
  levels: 2,
  tracks: 2,
  events: 2,
  people: 2,
  analysis: 3,
  reference: 3,
  fund: 4,
  assets: 4,
  prices: 4,
  weights: 4,
  quality: 5,
  ingest: 6,
};

/** Source files directly in a folder; one statistic a file in lib/core/metrics. */
const MOST_FILES = 25;

/** Layers whose packages are limited, with what they may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  contracts: /^zod$/,
  csv: /^papaparse$/,
  errors: /^$/,
  format: /^$/,
  address: /^ipaddr\.js$/,
  policy: /^$/,
  log: /^pino$/,
  env: /^zod$/,
  "http-cache": /^(node:|lru-cache$)/,
  i18n: /^(next-intl(\/|$)|next\/server$)/,
  site: /^nuqs(\/|$)/,
  ui: /^(react|radix-ui|class-variance-authority)(\/|$)/,
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

const files = ["app", "components", "lib", "tools"].flatMap((dir) => walk(path.join(ROOT, dir)));
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

  test("an internal folder is used by its own folder alone", () => {
    const bad = imports.flatMap(({ from, to }) => {
      const owner = to === null ? undefined : /^(.*)\/internal\//.exec(to)?.[1];
      return owner === undefined || from.startsWith(`${owner}/`) ? [] : [`${from} imports ${to}`];
    });
    expect(bad).toEqual([]);
  });

  test("an aggregate of services imports only those below it", () => {
    const floorOf = (file: string | null) => {
      const aggregate = /^lib\/services\/([\w-]+)\//.exec(file ?? "")?.[1];
      return aggregate === undefined ? undefined : ([aggregate, FLOORS[aggregate]] as const);
    };
    const bad = imports.flatMap(({ from, to }) => {
      const [source, target] = [floorOf(from), floorOf(to)];
      if (source === undefined || target === undefined || source[0] === target[0]) return [];
      const isUpward = source[1] !== undefined && target[1] !== undefined && target[1] <= source[1];
      return isUpward ? [] : [`${from} imports ${to}`];
    });
    expect(bad).toEqual([]);
  });

  test("only db asks Prisma: no other layer names a model or writes SQL", () => {
    const query =
      /\b(?:\w*[dD]b|tx)\.(?:\$(?:query|execute)Raw|(?!\$)\w+\.(?:find|create|update|upsert|delete|count|aggregate|groupBy))/;
    const bad = files
      .map((file) => path.relative(ROOT, file))
      .filter((file) => ["services", "server", "cli", "simulator", "tools", "app"].includes(layerOf(file) ?? ""))
      .filter((file) => query.test(readFileSync(path.join(ROOT, file), "utf8")));
    expect(bad).toEqual([]);
  });

  test("no folder holds more than a reader can take in", () => {
    const sizes = new Map<string, number>();
    for (const file of files) {
      const dir = path.relative(ROOT, path.dirname(file));
      sizes.set(dir, (sizes.get(dir) ?? 0) + 1);
    }
    expect([...sizes].filter(([dir, size]) => dir !== "lib/core/metrics" && size > MOST_FILES)).toEqual([]);
  });

  test("no drawer of mixed things and no barrel", () => {
    const drawers = files.filter((file) => /\/(index|utils?|helpers?|common|types|constants)\.tsx?$/.test(file));
    expect(drawers).toEqual([]);
  });

  test("only the two roots join environment and store", () => {
    const joins = imports.filter(({ to }) => to === "lib/env.ts").map(({ from }) => layerOf(from));
    expect(
      joins.filter((layer) => !["server", "cli", "simulator", "http-cache", "tools"].includes(layer ?? "")),
    ).toEqual([]);
  });
});
