import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { AppError } from "@/lib/errors";
import { importPrices } from "@/lib/services/ingest/import";
import { createPriceFolder } from "../../support/price-folder";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

async function importFiles(files: Record<string, string>) {
  const folder = await createPriceFolder(files);
  try {
    return await importPrices(store.ctx, { dir: folder.dir });
  } finally {
    await folder.remove();
  }
}

const TAO = [
  "date,close_usd,volume_usd,market_cap_usd",
  "2026-03-01,250.10,1000,",
  "2026-03-02,-4,,",
  "2026-03-03,NaN,,",
  "2026-02-30,251,,",
  "2026-03-04,252.000000000000000001,,",
  "2026-03-04,253,,",
  "2026-03-05,254,many,",
  "2026-03-20,260,,",
  "2026-03-06,0,,",
  "",
].join("\n");

describe("importing a folder", () => {
  test("good lines are stored, every bad line is named with its file, line and reason", async () => {
    const result = await importFiles({ "TAO.csv": TAO });
    expect(result).toMatchObject({ files: 1, rowsRead: 9, rowsAdded: 2, pricesChanged: 2 });
    expect(result.rejections.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toEqual([
      'TAO.csv:3: close_usd "-4" is no positive decimal number',
      'TAO.csv:4: close_usd "NaN" is no positive decimal number',
      'TAO.csv:5: date "2026-02-30" is no calendar date; write it as YYYY-MM-DD',
      "TAO.csv:7: day 2026-03-04 is on line 6 already; keep one line a day",
      'TAO.csv:8: volume_usd "many" is no decimal number; leave it empty where unknown',
      "TAO.csv:9: day 2026-03-20 has not ended yet (UTC); a daily close exists only from 24:00 on",
      'TAO.csv:10: close_usd "0" is no positive decimal number',
    ]);
    expect(await store.ctx.db.rejectedLine.count()).toBe(7);
  });

  test("a decimal keeps every digit", async () => {
    const row = await store.ctx.db.observation.findFirstOrThrow({ where: { day: new Date("2026-03-04") } });
    expect(row.close.toFixed()).toBe("252.000000000000000001");
  });

  test("the same folder again changes no row", async () => {
    const before = await store.ctx.db.observation.count();
    expect(await importFiles({ "TAO.csv": TAO })).toMatchObject({ rowsAdded: 0, pricesChanged: 0 });
    expect(await store.ctx.db.observation.count()).toBe(before);
  });

  test("a corrected close becomes a second revision and a second version; the first stays readable", async () => {
    const corrected = "date,close_usd,volume_usd\n2026-03-01,249.5,1000\n";
    expect(await importFiles({ "tao.csv": corrected })).toMatchObject({ rowsAdded: 1, pricesChanged: 1 });
    const chosen = await store.ctx.db.chosenPrice.findMany({
      where: { day: new Date("2026-03-01") },
      orderBy: { version: "asc" },
    });
    expect(chosen.map((row) => [row.version, row.closeUsd?.toFixed(), row.inputs])).toEqual([
      [1, "250.1", ["csv/1"]],
      [2, "249.5", ["csv/2"]],
    ]);
    expect((await loadPriceHistories(store.ctx.db, ["TAO"])).get("TAO")?.closeUsd).toEqual(Float64Array.of(249.5, 252));
  });

  test("a file of no known asset, and one without the right header, are refused by name; the others go on", async () => {
    const result = await importFiles({
      "NOSUCH.csv": "date,close_usd\n2026-03-01,1\n",
      "FIL.csv": "day,price\n2026-03-01,1\n",
      "LPT.csv": "\uFEFFdate,close_usd\r\n2026-03-01,1e-7\r\n",
    });
    expect(result.rejections.map(({ file, line }) => `${file}:${line}`)).toEqual(["FIL.csv:1", "NOSUCH.csv:0"]);
    expect(result.rejections[0]?.reason).toContain("column date and close_usd is missing");
    expect(result.rowsAdded).toBe(1);
  });

  test("a folder that is not there is one clear sentence", async () => {
    await expect(importPrices(store.ctx, { dir: "/no/such/folder" })).rejects.toThrow(AppError);
    await expect(importPrices(store.ctx, { dir: "/no/such/folder" })).rejects.toThrow("can't be read");
  });

  test("stored observations and chosen prices refuse to be changed or deleted", async () => {
    const { db } = store.ctx;
    await expect(db.observation.updateMany({ data: { close: "1" } })).rejects.toThrow("append-only");
    await expect(db.observation.deleteMany()).rejects.toThrow("append-only");
    await expect(db.chosenPrice.deleteMany()).rejects.toThrow("append-only");
    await expect(db.$executeRaw`TRUNCATE chosen_price`).rejects.toThrow("append-only");
  });

  test.each([
    ["asset_id", "'NOSUCH'"],
    ["provider_id", "'nosuch'"],
    ["run_id", "gen_random_uuid()"],
  ])("an observation whose %s is not there is refused, and the page it came in", async (column, value) => {
    const { db } = store.ctx;
    const before = await db.observation.count();
    const names = ["asset_id", "provider_id", "run_id"].map((name) => (name === column ? value : name)).join(", ");
    const sql = `
      INSERT INTO observation (asset_id, provider_id, run_id, day, revision, close, quote, origin, observed_at, body_sha256, parser_version)
      SELECT asset_id, provider_id, run_id, day + 9000, revision, close, quote, origin, observed_at, body_sha256, parser_version FROM observation
      UNION ALL (SELECT ${names}, day + 9001, revision, close, quote, origin, observed_at, body_sha256, parser_version
                 FROM observation LIMIT 1)`;
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow("one of which is not there");
    expect(await db.observation.count()).toBe(before);
  });

  test("a chosen price needs its asset, and what prices refer to can't be removed or renamed", async () => {
    const { db } = store.ctx;
    const sql = `
      INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, chosen_at)
      VALUES ('NOSUCH', '2024-01-01', 1, 1, 'single', '{}', now())`;
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow("refers to asset NOSUCH, which is not there");
    for (const table of ["asset", "provider", "ingest_run"]) {
      await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow("stay under their id");
      await expect(db.$executeRawUnsafe(`UPDATE ${table} SET id = id`)).rejects.toThrow("stay under their id");
    }
  });

  test("each run is recorded with its counts", async () => {
    const runs = await store.ctx.db.ingestRun.findMany({ orderBy: { startedAt: "asc" } });
    expect(runs.map((run) => [run.kind, run.status, run.rowsRead, run.rowsAdded, run.rowsRejected])).toContainEqual([
      "import",
      "done",
      9,
      2,
      7,
    ]);
  });
});
