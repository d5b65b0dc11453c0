import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DATASET_CHANNEL } from "@/lib/db/dataset";

const POLL_MS = 5_000;
const RECONNECT_MS = 1_000;

export interface DatasetWatch {
  stop(): Promise<void>;
}

/**
 * Calls back when the dataset version changes: at once by notification, within 5 s by looking, and after every
 * time the database was out of sight. Resolves when the first look has been taken or has failed.
 */
export async function watchDataset(
  options: { url: string; schema: string },
  onChange: () => void,
): Promise<DatasetWatch> {
  const ending = new AbortController();
  let version: number | null = null;
  const look = async (client: pg.Client) => {
    const table = `${client.escapeIdentifier(options.schema)}.dataset_version`;
    const { rows } = await client.query<{ version: number }>(
      `SELECT coalesce(max(version), 0) AS version FROM ${table}`,
    );
    const seen = rows[0]?.version ?? 0;
    if (seen !== version) onChange();
    version = seen;
  };
  const session = async (onFirstLook: () => void) => {
    const client = new pg.Client({ connectionString: options.url });
    const lost = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", () => resolve());
      ending.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    try {
      await client.connect();
      client.on("notification", () => void look(client).catch(() => undefined));
      await client.query(`LISTEN ${DATASET_CHANNEL}`);
      await look(client);
      onFirstLook();
      const timer = setInterval(() => void look(client).catch(() => undefined), POLL_MS);
      await lost.finally(() => clearInterval(timer));
    } catch {
      // The database is away; the next session tries again.
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    running = (async () => {
      while (!ending.signal.aborted) {
        await session(resolve);
        resolve();
        await sleep(RECONNECT_MS, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    })();
  });
  return {
    stop: () => {
      ending.abort();
      return running;
    },
  };
}
