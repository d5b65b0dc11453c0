import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Cluster, startCluster } from "@/lib/cli/postgres/postgres";
import { processIdentity } from "@/lib/cli/process/process-identity";

const silent = () => undefined;
const isRoot = process.getuid?.() === 0;

let home: string;
const open: Cluster[] = [];

beforeEach(async () => {
  home = await mkdtemp("/tmp/cluster-");
  if (isRoot) await chmod(home, 0o755);
});

afterEach(async () => {
  for (const cluster of open.splice(0)) await cluster.stop().catch(silent);
  await rm(home, { recursive: true, force: true });
});

async function start(folder = home): Promise<Cluster> {
  const cluster = await startCluster({ home: folder, log: silent, settings: { fsync: "off" } });
  open.push(cluster);
  return cluster;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", silent);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(folder = home): Promise<number> {
  return Number((await readFile(join(folder, "data/postmaster.pid"), "utf8")).split("\n")[0]);
}

describe("startCluster", () => {
  it("creates a PostgreSQL 18 that sorts by code point, keeps UTC and refuses connections without its password", async () => {
    const cluster = await start();
    const rows = await query(
      cluster.url("postgres"),
      "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('timezone') AS zone, 'Z' < 'a' AS by_code_point",
    );
    expect(rows).toEqual([{ major: 18, zone: "UTC", by_code_point: true }]);
    expect((await stat(join(home, "password"))).mode & 0o777).toBe(0o600);
    const password = await readFile(join(home, "password"), "utf8");
    await expect(query(cluster.url("postgres").replace(password, "wrong"), "SELECT 1")).rejects.toThrow(
      "password authentication failed",
    );
  });

  it("keeps what was committed when the server is killed at once, and starts again over its remains", async () => {
    const first = await start();
    await query(first.url("postgres"), "CREATE TABLE kept AS SELECT 611 AS days");
    process.kill(await serverPid(), "SIGKILL");
    const second = await start();
    expect(await query(second.url("postgres"), "SELECT days FROM kept")).toEqual([{ days: 611 }]);
  });

  it("starts over a pid file whose number belongs to another program now", async () => {
    const first = await start();
    const pidFile = join(home, "data/postmaster.pid");
    const text = await readFile(pidFile, "utf8");
    await first.stop();
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    const second = await start();
    expect(await query(second.url("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("joins the server that runs already, and leaves it running while another process uses it", async () => {
    const first = await start();
    const pid = await serverPid();
    const other = join(home, "users", "1");
    await writeFile(other, processIdentity(1) ?? "");
    const second = await start();
    expect(await serverPid()).toBe(pid);
    await second.stop();
    expect(processIdentity(pid)).not.toBeNull();
    await rm(other);
    expect(processIdentity(pid)).not.toBeNull();
    await first.stop();
    await sleep(100);
    expect(processIdentity(pid)).toBeNull();
  });

  it("listens on a loopback port where the path is too long for a socket", async () => {
    const deep = join(home, "d".repeat(100));
    const cluster = await start(deep);
    expect(cluster.url("postgres")).toContain("@127.0.0.1:");
    expect(await query(cluster.url("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("says what to do where it can't write", async () => {
    await writeFile(join(home, "file"), "");
    await expect(start(join(home, "file", "below"))).rejects.toThrow(
      /can't be written to .* Make it writable, or name another by TRACKLIGHT_HOME\./,
    );
  });

  it.skipIf(!isRoot)("says what to do where the database's own user may not enter", async () => {
    const closed = await mkdtemp(join(tmpdir(), "closed-"));
    await expect(start(join(closed, "below"))).rejects.toThrow(`who may not enter ${closed}`);
    await rm(closed, { recursive: true });
  });

  it("refuses data of another PostgreSQL version by name", async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(home, "data/PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow("was written by PostgreSQL 17, this is 18");
  });
});
