import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDb } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { createEmptyDatabase, type TestDatabase } from "../support/test-database";

const OURS = join(import.meta.dirname, "../../prisma/migrations");
const NAME = "20261201170000_closed_states";
const silent = () => undefined;

let database: TestDatabase;
let folder: string;
let client: pg.Client;

/** A schema other than "public", as the simulated market's, at the migrations before the one under test. */
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  const earlier = (await readdir(OURS)).filter((name) => /^\d/.test(name) && name < NAME);
  for (const name of earlier) await cp(join(OURS, name), join(folder, name), { recursive: true });
  await migrate(database.url, "simulated", folder, silent);
  client = new pg.Client({ connectionString: database.url });
  client.on("error", silent);
  await client.connect();
  await client.query("SET search_path TO simulated");
  await client.query(`
    INSERT INTO asset (id, name, source, status) VALUES ('TAO', 'Bittensor', 'a test', 'verified');
    INSERT INTO provider (id, name, attribution, priority, status) VALUES ('kraken', 'Kraken', 'Kraken', 1, 'active');
    INSERT INTO provider_state (provider_id, breaker) VALUES ('kraken', 'half-open');
    INSERT INTO basket (id, name, kind, weighting, position, source, status)
      VALUES ('fund', 'A fund', 'fund', 'published', 0, 'a test', 'published');
    INSERT INTO weight_draft (id, basket_id, effective_day, status, version, source, reason, author_id, author_name,
                              created_at, updated_at)
      VALUES ('7b0d5d0e-5f0a-4a0e-9a53-0b6b4f8a4a01', 'fund', '2024-10-03', 'approved', 3, 's', 'r', 'a', 'Ada', now(), now());
    INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, chosen_at)
      VALUES ('TAO', '2024-10-03', 1, 10, 'corrected', '{csv/1}', now());
    INSERT INTO fact (id, subject, subject_de, figure, figure_de, as_of, source, status, topic)
      VALUES ('1', 's', 's', 'f', 'f', '2024', 'a test', 'no-figure', 'market');
    INSERT INTO person (id, name, email, roles, created_at, updated_at)
      VALUES ('a', 'Ada', 'ada@example.org', '{editor,admin}', now(), now());
    INSERT INTO invitation (token_sha256, kind, roles, created_at, expires_at)
      VALUES ('00', 'first-admin', '{admin}', now(), now());`);
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe("closed states become types in place", () => {
  it("keeps every state of a store that is in use, and what is unique stays so", async () => {
    expect(await migrate(database.url, "simulated", OURS, silent)).toContain(NAME);
    const db = createDb({ url: database.url, schema: "simulated" });
    try {
      expect(await db.person.findUniqueOrThrow({ where: { id: "a" } })).toMatchObject({ roles: ["editor", "admin"] });
      expect(await db.invitation.findFirstOrThrow()).toMatchObject({ kind: "first_admin", roles: ["admin"] });
      expect(await db.providerState.findFirstOrThrow()).toMatchObject({ breaker: "half_open" });
      expect(await db.chosenPrice.findFirstOrThrow()).toMatchObject({ quality: "corrected" });
      expect(await db.fact.findFirstOrThrow()).toMatchObject({ status: "no_figure", topic: "market", unit: null });
      expect(await db.basket.findFirstOrThrow()).toMatchObject({ kind: "fund", weighting: "published" });
    } finally {
      await db.$disconnect();
    }
    const another = client.query(`
      INSERT INTO weight_draft (id, basket_id, effective_day, status, version, source, reason, author_id, author_name,
                                created_at, updated_at)
      VALUES ('7b0d5d0e-5f0a-4a0e-9a53-0b6b4f8a4a02', 'fund', '2024-10-03', 'approved', 1, 's', 'r', 'a', 'Ada', now(), now())`);
    await expect(another).rejects.toThrow("weight_draft_waiting");
    await expect(client.query(`UPDATE chosen_price SET quality = 'single'`)).rejects.toThrow(
      "chosen_price is append-only",
    );
  });

  it("leaves a store as it was that holds a state which the product does not know, and names it", async () => {
    await client.query("UPDATE basket SET kind = 'pot'");
    await expect(migrate(database.url, "simulated", OURS, silent)).rejects.toThrow(
      /closed_states failed and was undone .*invalid input value for enum basket_kind: "pot"/,
    );
    const { rows } = await client.query("SELECT kind, pg_typeof(kind)::text AS type FROM basket");
    expect(rows).toEqual([{ kind: "pot", type: "text" }]);
  });
});
