import { join } from "node:path";
import { bringUpToDate, prepareStore, withJob } from "@/lib/cli/context";
import { clusterHome } from "@/lib/cli/home";
import { startCluster } from "@/lib/cli/postgres/postgres";
import { ensureDatabase } from "@/lib/db/ensure-database";
import { migrate } from "@/lib/db/migrate";
import type { Env } from "@/lib/env";
import type { Ctx } from "@/lib/services/context";

const DATABASE = "tracklight";

/**
 * Runs a terminal command on the store of real prices: the database of DATABASE_URL, or the embedded one (shared with a
 * running `npm start`), migrated and with its reference data.
 * @param options.asItIs leave reference data and levels as they are, for a command that only looks
 * @throws AppError with what to do when the database can't be reached
 */
export async function withStore<T>(
  options: { env: Env; root: string; log: (line: string) => void; asItIs?: boolean },
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const { env, root, log } = options;
  const cluster = env.DATABASE_URL
    ? null
    : await startCluster({ home: clusterHome(root, "main", env.TRACKLIGHT_HOME), log });
  try {
    if (cluster) await ensureDatabase(cluster.url("postgres"), DATABASE);
    const url = cluster?.url(DATABASE) ?? env.DATABASE_URL ?? "";
    await migrate(url, "public", join(root, "prisma/migrations"), log);
    return await withJob({ url, schema: "public" }, async (ctx) => {
      if (!options.asItIs) {
        await prepareStore(ctx, { abortedKinds: ["import"] });
        await bringUpToDate(ctx);
      }
      return await work(ctx);
    });
  } finally {
    await cluster?.stop();
  }
}
