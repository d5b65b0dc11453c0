import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { createEmptyDatabase, type TestDatabase } from "../support/test-database";

const OURS = join(import.meta.dirname, "../../prisma/migrations");
const silent = () => undefined;

let database: TestDatabase;
let folder: string;
let client: pg.Client;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  client = new pg.Client({ connectionString: database.url });
  client.on("error", silent);
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function tables(schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1",
    [schema],
  );
  return rows.map((row) => row.name);
}

describe("migrate", () => {
  it("brings a fresh schema to the product's own tables, and a second run changes nothing", async () => {
    expect(await migrate(database.url, "simulated", OURS, silent)).toContain("20261123000000_store");
    expect(await tables("simulated")).toEqual(
      expect.arrayContaining(["asset", "chosen_price", "level", "observation"]),
    );
    expect(await tables("public")).toEqual([]);
    expect(await migrate(database.url, "simulated", OURS, silent)).toEqual([]);
  });

  it("keeps Prisma's books: one finished row a migration, with the SHA-256 of its file", async () => {
    await write("1_first", "");
    await migrate(database.url, "public", folder, silent);
    const { rows } = await client.query("SELECT * FROM _prisma_migrations");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      migration_name: "1_first",
      // SHA-256 of the empty string, FIPS 180-4
      checksum: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
    });
    expect(rows[0].finished_at).toBeInstanceOf(Date);
  });

  it("undoes a failing migration whole, keeps the ones before it, and goes on once it is mended", async () => {
    await write("1_first", "CREATE TABLE one (id int)");
    await write("2_second", "CREATE TABLE two (id int); CREATE TABLE three (id int); SELECT 1 / 0;");
    await expect(migrate(database.url, "public", folder, silent)).rejects.toThrow(
      "Migration 2_second failed and was undone (P3018): division by zero",
    );
    expect(await tables("public")).toEqual(["_prisma_migrations", "one"]);
    await write("2_second", "CREATE TABLE two (id int)");
    expect(await migrate(database.url, "public", folder, silent)).toEqual(["2_second"]);
  });

  it("refuses an applied migration that was edited", async () => {
    await write("1_first", "CREATE TABLE one (id int)");
    await migrate(database.url, "public", folder, silent);
    await write("1_first", "CREATE TABLE one (id bigint)");
    await expect(migrate(database.url, "public", folder, silent)).rejects.toThrow("1_first was edited after");
  });

  it("refuses to build on a migration that another tool left failed", async () => {
    await write("1_first", "CREATE TABLE one (id int)");
    await migrate(database.url, "public", folder, silent);
    await client.query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(database.url, "public", folder, silent)).rejects.toThrow("1_first failed earlier (P3009)");
  });

  it("lets two that start at once share the work: each migration is applied by one of them", async () => {
    await write("1_first", "CREATE TABLE one (id int); SELECT pg_sleep(0.2)");
    await write("2_second", "CREATE TABLE two (id int)");
    const runs = await Promise.all([
      migrate(database.url, "public", folder, silent),
      migrate(database.url, "public", folder, silent),
    ]);
    expect(runs.flat().toSorted()).toEqual(["1_first", "2_second"]);
  });
});
