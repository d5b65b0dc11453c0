import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { clusterHome } from "@/lib/cli/home";
import { type Cluster, startCluster } from "@/lib/cli/postgres/postgres";
import { ensureDatabase } from "@/lib/db/ensure-database";
import { migrate } from "@/lib/db/migrate";

const ROOT = join(import.meta.dirname, "../..");
const MIGRATIONS = join(ROOT, "prisma/migrations");

declare module "vitest" {
  export interface ProvidedContext {
    /** address of the test cluster's maintenance database */
    adminUrl: string;
    /** name of the migrated database that every test copies */
    templateName: string;
  }
}

let cluster: Cluster;

/** Starts the tests' own PostgreSQL (speed over durability) with one migrated database to copy from. */
export async function setup(project: TestProject): Promise<void> {
  cluster = await startCluster({
    home: clusterHome(ROOT, "test", process.env["TRACKLIGHT_HOME"]),
    log: () => undefined,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" },
  });
  const adminUrl = cluster.url("postgres");
  await dropLeftovers(adminUrl);
  const templateName = `template_${migrationsHash()}`;
  await ensureDatabase(adminUrl, templateName);
  await migrate(cluster.url(templateName), "public", MIGRATIONS, () => undefined);
  project.provide("adminUrl", adminUrl);
  project.provide("templateName", templateName);
}

/** Stops it again, unless another run still uses it. */
export async function teardown(): Promise<void> {
  await cluster.stop();
}

async function dropLeftovers(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  // A database in use belongs to another run at the same time.
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE datname ~ '^(test|template)_'
     AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)`,
  );
  for (const { name } of rows) {
    if (!name.endsWith(migrationsHash()))
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`);
  }
  await client.end();
}

function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(MIGRATIONS, { withFileTypes: true })) {
    if (entry.isDirectory()) hash.update(readFileSync(join(MIGRATIONS, entry.name, "migration.sql")));
  }
  return hash.digest("hex").slice(0, 12);
}
