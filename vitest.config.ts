import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const DATABASE_TESTS = ["tests/{db,services,cli,app}/**/*.test.ts"];
const BROWSER_TESTS = ["tests/{e2e,faults}/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    // next-intl imports "next/navigation" without a file ending, which Node alone does not resolve.
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE_TESTS, ...BROWSER_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: DATABASE_TESTS,
          globalSetup: ["tests/support/template-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: BROWSER_TESTS,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
