import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { childEnv } from "@/lib/env";

const ROOT = path.resolve(import.meta.dirname, "../..");
const EMPTY = "-- This is an empty migration.";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tracklight-drift-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The SQL that would bring the migrations to a schema file. */
async function migrationTo(schema: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(ROOT, "node_modules/prisma/build/index.js"),
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema",
      schema,
      "--script",
    ],
    {
      cwd: ROOT,
      env: childEnv({
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "scripts/schema-engine.mjs"),
        CHECKPOINT_DISABLE: "1",
      }),
    },
  );
  return stdout.trim();
}

test("the migrations give exactly the schema that the models describe", { timeout: 60_000 }, async () => {
  expect(await migrationTo("prisma/schema.prisma")).toContain(EMPTY);
});

test("a model that no migration creates is seen", { timeout: 60_000 }, async () => {
  const schema = path.join(folder, "schema.prisma");
  await cp(path.join(ROOT, "prisma/schema.prisma"), schema);
  await appendFile(schema, "\nmodel Stray {\n  id String @id\n}\n");
  expect(await migrationTo(schema)).toContain('CREATE TABLE "Stray"');
});
