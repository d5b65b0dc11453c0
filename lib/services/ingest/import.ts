import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { CSV_PARSER_VERSION, parsePriceCsv } from "@/lib/csv/read/prices";
import { finishIngestRun, insertRejections, type Rejection, startIngestRun } from "@/lib/db/ingest/runs";
import { listAssetRows } from "@/lib/db/reference/assets";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { appendDailyCloses } from "@/lib/services/prices/append-closes";

export interface ImportInput {
  /** folder of SYMBOL.csv files */
  readonly dir: string;
  readonly onProgress?: (progress: { done: number; total: number; file: string; rowsAdded: number }) => void;
}

export interface ImportResult {
  readonly files: number;
  readonly rowsRead: number;
  /** observations appended */
  readonly rowsAdded: number;
  /** days whose chosen price changed */
  readonly pricesChanged: number;
  readonly rejections: readonly Rejection[];
}

const PROVIDER = "csv";

async function listPriceFiles(dir: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(dir);
  } catch (cause) {
    throw new AppError("VALIDATION", `The folder ${dir} can't be read; name a folder of SYMBOL.csv files.`, { cause });
  }
  const files = names.filter((name) => name.toLowerCase().endsWith(".csv")).sort();
  if (files.length === 0) {
    throw new AppError("VALIDATION", `The folder ${dir} holds no .csv file; each asset's prices go in SYMBOL.csv.`);
  }
  return files;
}

/** One file in one transaction: a crash leaves it whole or absent. */
async function importFile(
  ctx: Ctx,
  file: { dir: string; name: string; assetId: string },
  runId: string,
): Promise<{ read: number; added: number; chosen: number; rejections: Rejection[] }> {
  const body = await readFile(path.join(file.dir, file.name));
  const csv = parsePriceCsv(body.toString("utf8"), utcDay(ctx.now()));
  const { badLines, lines, ...columns } = csv;
  const counts = await appendDailyCloses(
    ctx.db,
    {
      assetId: file.assetId,
      providerId: PROVIDER,
      quote: "USD",
      origin: PROVIDER,
      nativeId: file.name,
      ...columns,
      bodySha256: createHash("sha256").update(body).digest("hex"),
      parserVersion: CSV_PARSER_VERSION,
    },
    runId,
    new Date(ctx.now()),
  );
  return { read: lines, ...counts, rejections: badLines.map((bad) => ({ file: file.name, ...bad })) };
}

/**
 * Imports a folder of daily closes. Every bad line is reported and kept with file, line and reason; good lines of the same
 * file are stored. Importing the same folder again changes no row. The levels are not recomputed here: see refreshLevels.
 * @throws AppError VALIDATION when the folder can't be read or holds no price file
 */
export async function importPrices(ctx: Ctx, input: ImportInput): Promise<ImportResult> {
  const names = await listPriceFiles(input.dir);
  const known = new Set((await listAssetRows(ctx.db)).map(({ id }) => id));
  const runId = await startIngestRun(ctx.db, "import", PROVIDER, new Date(ctx.now()));
  const total = { rowsRead: 0, rowsAdded: 0, pricesChanged: 0 };
  const rejections: Rejection[] = [];
  const finish = (status: "done" | "failed", error?: string): Promise<void> =>
    finishIngestRun(ctx.db, runId, {
      status,
      at: new Date(ctx.now()),
      rowsRead: total.rowsRead,
      rowsAdded: total.rowsAdded,
      rowsRejected: rejections.length,
      error,
    });
  try {
    for (const [index, name] of names.entries()) {
      const assetId = path.basename(name, path.extname(name)).toUpperCase();
      const before = rejections.length;
      if (known.has(assetId)) {
        const result = await importFile(ctx, { dir: input.dir, name, assetId }, runId);
        total.rowsRead += result.read;
        total.rowsAdded += result.added;
        total.pricesChanged += result.chosen;
        rejections.push(...result.rejections);
      } else {
        const reason = `${assetId} is no known asset; name the file after one of the catalogue (prisma/seed/assets.json)`;
        rejections.push({ file: name, line: 0, reason, text: "" });
      }
      await insertRejections(ctx.db, runId, before, rejections.slice(before));
      input.onProgress?.({ done: index + 1, total: names.length, file: name, rowsAdded: total.rowsAdded });
    }
  } catch (cause) {
    await finish("failed", cause instanceof Error ? cause.message : String(cause));
    throw cause;
  }
  await finish("done");
  return { files: names.length, ...total, rejections };
}
