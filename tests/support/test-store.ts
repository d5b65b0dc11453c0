import { createDb } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import { seedReference } from "@/lib/services/reference/seed";
import { createTestDatabase } from "./test-database";

/** Noon UTC of 2026-03-20: every stored day of the test prices has ended. */
const TEST_NOW = Date.UTC(2026, 2, 20, 12);

/** A store of its own with the reference data in it, and a context on it. */
export async function createTestStore(
  now: () => number = () => TEST_NOW,
): Promise<{ ctx: Ctx; url: string; close(): Promise<void> }> {
  const database = await createTestDatabase();
  const db = createDb({ url: database.url, schema: "public", maxConnections: 4 });
  const ctx: Ctx = { db, now, actor: { type: "job", name: "test" }, isSimulated: false };
  await seedReference(ctx);
  return {
    ctx,
    url: database.url,
    close: async () => {
      await db.$disconnect();
      await database.drop();
    },
  };
}
