import { printProgress, withBars } from "@/lib/cli/progress";
import type { Ctx } from "@/lib/services/context";
import { type ImportResult, importPrices } from "@/lib/services/ingest/import";
import { refreshLevels } from "@/lib/services/levels/refresh";

const SHOWN_LINES = 50;

/**
 * Imports a folder of daily closes with a progress bar, reports every bad line, and brings the levels up to the prices.
 * @returns what was read and stored
 * @throws AppError VALIDATION when the folder can't be read
 */
export async function importFolder(ctx: Ctx, dir: string, print: (line: string) => void): Promise<ImportResult> {
  const title = "Importing prices";
  const result = await withBars([title], printProgress, (reportOf) =>
    importPrices(ctx, {
      dir,
      onProgress: ({ done, total, file, rowsAdded }) =>
        reportOf(title)(done, total, `${file}, ${rowsAdded} rows added`),
    }),
  );
  for (const { file, line, reason } of result.rejections.slice(0, SHOWN_LINES)) print(`${file}:${line}: ${reason}`);
  if (result.rejections.length > SHOWN_LINES) {
    print(`… and ${result.rejections.length - SHOWN_LINES} more refused lines, all kept in the table rejected_line`);
  }
  const levels = await refreshLevels(ctx, { cause: "import" });
  print(
    `${result.files} files, ${result.rowsRead} lines: ${result.rowsAdded} rows added, ` +
      `${result.rejections.length} lines refused, ${levels.rowsChanged} levels changed`,
  );
  return result;
}
