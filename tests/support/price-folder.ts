import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";

/** A temporary folder of price files, by file name. */
export async function createPriceFolder(
  files: Readonly<Record<string, string>>,
): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), "tracklight-prices-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** A price file with one close for every day from `first` to `last`. */
export function priceFile(first: string, last: string, close: (day: string) => number | null): string {
  const lines = ["date,close_usd"];
  for (let day = dayFromIso(first); day <= dayFromIso(last); day++) {
    const value = close(isoFromDay(day));
    if (value !== null) lines.push(`${isoFromDay(day)},${value}`);
  }
  return `${lines.join("\n")}\n`;
}
