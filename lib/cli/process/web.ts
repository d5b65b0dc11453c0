import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { watchDataset } from "@/lib/cli/worker/watch-dataset";
import { bodyLimit } from "@/lib/contracts/wire/body-limit";
import { readEnv, readSecrets } from "@/lib/env";
import { createHttpCache } from "@/lib/http-cache/http-cache";
import { createHttpServer } from "@/lib/http-cache/http-server";
import { createLog } from "@/lib/log/create-log";
import { redactOutput } from "@/lib/log/redact-output";
import { isApiPath, isPassedThrough, lifetimeMs, parametersOf } from "@/lib/site/addresses";

/** The web process: Next behind the HTTP cache. `up` starts it and receives its port over the IPC channel. */
const ROOT = join(import.meta.dirname, "../../..");
/** how long /readyz says 503 while requests are still served, so that a balancer sees it */
const GRACE_MS = 1_000;
const DRAIN_MS = 15_000;

await serve();

async function serve(): Promise<void> {
  const env = readEnv();
  const secrets = readSecrets();
  // Next and the libraries print what fails in them; nothing of it may give a secret away.
  for (const stream of [process.stdout, process.stderr]) redactOutput(stream, secrets);
  const log = createLog({ level: env.TRACKLIGHT_LOG_LEVEL, secrets });
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set; npm start sets it for this process");
  let isDraining = false;
  const changes: (() => void)[] = [];
  // Next writes a loopback address as "localhost" in rewrites; another name here would make them redirects to itself.
  const app = next({ dev: false, dir: ROOT, hostname: "localhost", port: env.PORT });
  const database = { url: env.DATABASE_URL, schema: env.TRACKLIGHT_SCHEMA };
  const announce = () => {
    for (const call of changes) call();
  };
  const [watch] = await Promise.all([watchDataset(database, announce), app.prepare()]);
  const server = createHttpServer(
    createHttpCache({
      handler: app.getRequestHandler(),
      host: `${env.HOST}:${env.PORT}`,
      site: { parametersOf, isStrict: isApiPath, lifetimeMs, isPassedThrough },
      bodyLimit,
      trustedProxies: env.TRACKLIGHT_TRUST_PROXY,
      onDatasetVersion: (callback) => changes.push(callback),
      isDraining: () => isDraining,
      onError: (err, id) => log.error({ id, err }, "request failed"),
    }),
  );
  await listen(server, env.PORT, env.HOST);
  const drain = async (graceMs: number) => {
    if (isDraining) return;
    isDraining = true;
    await sleep(graceMs);
    await close(server);
    await Promise.allSettled([watch.stop(), app.close()]);
    process.exit(0);
  };
  process.on("SIGTERM", () => void drain(GRACE_MS));
  process.on("SIGINT", () => void drain(0));
  // The channel closes when the parent dies, however it dies.
  process.on("disconnect", () => void drain(0));
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : env.PORT });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(DRAIN_MS)]);
  server.closeAllConnections();
}
