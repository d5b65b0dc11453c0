import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Cluster } from "@/lib/cli/postgres/postgres";
import { createDb } from "@/lib/db/client";
import { ensureDatabase } from "@/lib/db/ensure-database";
import { migrate } from "@/lib/db/migrate";

const ROOT = join(import.meta.dirname, "..");

/** Runs `work` on a migrated database of its own, which is dropped afterwards. */
export async function withScratchStore<T>(cluster: Cluster, work: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_${randomBytes(4).toString("hex")}`;
  await ensureDatabase(cluster.url("postgres"), name);
  await migrate(cluster.url(name), "public", join(ROOT, "prisma/migrations"), () => undefined);
  try {
    return await work(cluster.url(name));
  } finally {
    const admin = createDb({ url: cluster.url("postgres"), schema: "public", maxConnections: 1 });
    await admin.$executeRawUnsafe(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.$disconnect();
  }
}
