import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { watchDataset } from "@/lib/cli/worker/watch-dataset";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  client.on("error", () => undefined);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const bump = () => client.query("INSERT INTO dataset_version (label, cause, created_at) VALUES ('x', 'test', now())");

describe("watchDataset", () => {
  it("hears of a version by notification, and of one that came while its connection was cut", async () => {
    let changes = 0;
    const watch = await watchDataset({ url: database.url, schema: "public" }, () => {
      changes += 1;
    });
    expect(changes).toBe(1);
    await bump();
    await client.query("SELECT pg_notify('dataset_version', 'public:1')");
    await vi.waitFor(() => expect(changes).toBe(2), { timeout: 1_000 });
    await bump();
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await vi.waitFor(() => expect(changes).toBe(3), { timeout: 4_000 });
    await watch.stop();
  });
});
