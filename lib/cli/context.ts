import { importFolder } from "@/lib/cli/commands/import-folder";
import type { Store, UpSteps } from "@/lib/cli/commands/up";
import { anyProviderAnswers, openMarket } from "@/lib/cli/open-market";
import { isAlive, processIdentity } from "@/lib/cli/process/process-identity";
import { printProgress, withBars } from "@/lib/cli/progress";
import { createDb } from "@/lib/db/client";
import { abortOpenRuns, type IngestKind } from "@/lib/db/ingest/runs";
import { deleteOldAttempts } from "@/lib/db/people/attempts";
import { hasPrices } from "@/lib/db/prices/histories";
import type { Env } from "@/lib/env";
import type { Ctx } from "@/lib/services/context";
import type { Reader } from "@/lib/services/ingest/backfill";
import { fetchCloses } from "@/lib/services/ingest/fetch-closes";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { inviteFirstAdmin } from "@/lib/services/people/invite-first-admin";
import { seedReference } from "@/lib/services/reference/seed";
import { publishDueWeights } from "@/lib/services/weights/publish-due";

export function openCtx(store: Store, name: string): { readonly ctx: Ctx; close(): Promise<void> } {
  const db = createDb({ url: store.url, schema: store.schema, maxConnections: 4 });
  const ctx: Ctx = {
    db,
    now: Date.now,
    actor: { type: "job", name },
    isSimulated: store.schema === "simulated",
  };
  return { ctx, close: () => db.$disconnect() };
}

/** Runs `work` with a context on a store and closes the store behind it. */
export async function withJob<T>(store: Store, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { ctx, close } = openCtx(store, "cli");
  try {
    return await work(ctx);
  } finally {
    await close();
  }
}

/** This process as a reader of histories. Processes of other machines are not known to have ended. */
export function createReader(): Reader {
  return { owner: processIdentity(process.pid) ?? String(process.pid), isGone: (owner) => !isAlive(owner) };
}

/**
 * Reference data in place, and runs that a crash left open marked.
 * @param options.abortedKinds the kinds of runs that no other process can be running now; all without it
 */
export async function prepareStore(ctx: Ctx, options: { abortedKinds?: readonly IngestKind[] } = {}): Promise<void> {
  await abortOpenRuns(ctx.db, new Date(ctx.now()), options.abortedKinds);
  await deleteOldAttempts(ctx.db, new Date(ctx.now()));
  await seedReference(ctx);
}

/** What came due while nothing ran, and levels brought up to the prices. */
export async function bringUpToDate(ctx: Ctx): Promise<void> {
  await publishDueWeights(ctx);
  await refreshLevels(ctx, { cause: "start" });
}

/** Fills an empty store; what comes later is the worker's. */
async function fillSimulated(ctx: Ctx, env: Env): Promise<void> {
  if (await hasPrices(ctx.db)) return;
  const market = await openMarket(ctx, env);
  const title = "Simulated prices";
  await withBars([title], printProgress, (reportOf) =>
    fetchCloses(ctx, {
      ...market,
      reader: createReader(),
      kind: "backfill",
      onProgress: (_, { done, total, asset, rowsAdded }) =>
        reportOf(title)(done, total, `${asset}, ${rowsAdded} rows added`),
    }),
  ).finally(market.close);
}

export function createUpSteps(env: Env): UpSteps {
  return {
    prepareStore: (store) => withJob(store, prepareStore),
    bringUpToDate: (store) => withJob(store, bringUpToDate),
    firstAdminToken: (store) => withJob(store, inviteFirstAdmin),
    importFolder: async (store, folder, log) => {
      await withJob(store, (ctx) => importFolder(ctx, folder, log));
    },
    hasRealPrices: (store) => withJob(store, (ctx) => hasPrices(ctx.db)),
    providerAnswers: () => anyProviderAnswers(env),
    fillSimulated: (store) => withJob(store, (ctx) => fillSimulated(ctx, env)),
  };
}
