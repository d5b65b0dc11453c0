import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { readEnv } from "./lib/env";
import { SECURITY_PROMISES } from "./tools/security-promises";

const DATABASE_TESTS = ["tests/{db,services,cli,app}/**/*.test.ts", "tests/security/store/**/*.test.ts"];
const BROWSER_TESTS = ["tests/journeys/**/*.test.ts"];
const FAULT_TESTS = ["tests/faults/**/*.test.ts"];
/** whole product, one at a time: it has the machine to itself */
const WHOLE_PRODUCT = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 240_000 };

/** `--mode long`: random tests take their long count of trials. */
const isLong = process.argv.join(" ").includes("--mode long");

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // What Next resolves it to on the server; its other face throws on import.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    provide: { isLong, budgetMs: readEnv().TRACKLIGHT_TEST_BUDGET_MS ?? null },
    tags: Object.entries(SECURITY_PROMISES).map(([name, description]) => ({ name, description })),
    // next-intl imports "next/navigation" without a file ending, which Node alone does not resolve.
    server: { deps: { inline: ["next-intl"] } },
    // Of two processors one would stand idle: tests of the store wait for PostgreSQL much of their time.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Properties are tried many times over; a machine that does other work must not fail them.
          testTimeout: 30_000,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE_TESTS, ...BROWSER_TESTS, ...FAULT_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: DATABASE_TESTS,
          globalSetup: ["tests/support/template-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { extends: true, test: { name: "faults", include: FAULT_TESTS, ...WHOLE_PRODUCT } },
      { extends: true, test: { name: "journeys", include: BROWSER_TESTS, ...WHOLE_PRODUCT } },
    ],
  },
});
