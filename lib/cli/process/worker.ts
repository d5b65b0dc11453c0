import { createReader, openCtx } from "@/lib/cli/context";
import { openMarket } from "@/lib/cli/open-market";
import { CRONTAB } from "@/lib/cli/worker/crontab";
import { runWorker } from "@/lib/cli/worker/run-worker";
import { createTasks } from "@/lib/cli/worker/tasks";
import { PRICE_QUEUE } from "@/lib/db/ingest/jobs";
import { readEnv, readSecrets } from "@/lib/env";
import { createLog } from "@/lib/log/create-log";
import { redactOutput } from "@/lib/log/redact-output";

/** The worker process: brings prices, quotes and due weights by its plan. `up` starts it and hears from it over the channel. */
const CONCURRENCY = 3;

await work();

async function work(): Promise<void> {
  const env = readEnv();
  const secrets = readSecrets();
  for (const stream of [process.stdout, process.stderr]) redactOutput(stream, secrets);
  const log = createLog({ level: env.TRACKLIGHT_LOG_LEVEL, secrets });
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set; npm start sets it for this process");
  const store = { url: env.DATABASE_URL, schema: env.TRACKLIGHT_SCHEMA };
  const { ctx, close } = openCtx(store, "worker");
  const market = await openMarket(ctx, env);
  const print = (line: string) => void process.send?.({ line });
  const tasks = createTasks({ ctx, market, reader: createReader(), log, print });
  const worker = await runWorker({ ...store, tasks, crontab: CRONTAB, concurrency: CONCURRENCY, log });
  await worker.addJob("closes", { queueName: PRICE_QUEUE, jobKey: "closes" });
  await worker.addJob("quotes", { queueName: "quotes", jobKey: "quotes" });
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await worker.stop();
    await Promise.allSettled([market.close(), close()]);
    process.exit(0);
  };
  void worker.lost.then((err) => {
    log.error({ err }, "the worker lost its database");
    process.exit(1);
  });
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  // The channel closes when the parent dies, however it dies.
  process.on("disconnect", () => void stop());
  process.send?.({ ready: true });
}
