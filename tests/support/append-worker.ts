import { openCtx } from "@/lib/cli/context";
import { runWorker } from "@/lib/cli/worker/run-worker";
import { startIngestRun } from "@/lib/db/ingest/runs";
import { createLog } from "@/lib/log/create-log";
import { appendDailyCloses } from "@/lib/services/prices/append-closes";

/** A worker of its own whose every job appends one close: `append-worker.ts URL`. */
const [url = ""] = process.argv.slice(2);
const { ctx } = openCtx({ url, schema: "public" }, "test");
const runId = await startIngestRun(ctx.db, "backfill", "csv", new Date());
await runWorker({
  url,
  schema: "public",
  concurrency: 2,
  log: createLog({ level: "silent", secrets: [] }),
  tasks: {
    append: async (payload) => {
      const { asset, day, close } = payload as { asset: string; day: number; close: string };
      await appendDailyCloses(
        ctx.db,
        {
          assetId: asset,
          providerId: "csv",
          quote: "USD",
          origin: "csv",
          nativeId: asset,
          days: [day],
          close: [close],
          volumeUsd: [null],
          marketCapUsd: [null],
          bodySha256: "0".repeat(64),
          parserVersion: 1,
        },
        runId,
        new Date(),
      );
    },
  },
});
process.send?.("ready");
