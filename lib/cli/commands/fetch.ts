import { MultiBar, Presets, type SingleBar } from "cli-progress";
import { createReader } from "@/lib/cli/context";
import { type Market, openMarket } from "@/lib/cli/open-market";
import { plainProgress } from "@/lib/cli/progress-bar";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Provider } from "@/lib/providers/provider";
import { listAssets } from "@/lib/services/assets/list";
import type { Ctx } from "@/lib/services/context";
import type { BackfillProgress } from "@/lib/services/ingest/backfill";
import { type FetchInput, type FetchResult, fetchCloses, SOFT_DAYS } from "@/lib/services/ingest/fetch-closes";
import { fetchGaps } from "@/lib/services/ingest/fetch-gaps";
import { refreshQuotes } from "@/lib/services/ingest/refresh-quotes";

const SHOWN_FAILURES = 20;

type Print = (line: string) => void;
type Asked = Pick<FetchInput, "kind" | "assets" | "from" | "recheckDays">;

/** One bar a provider while a terminal shows them, else a line a tenth. */
function startBars(print: Print) {
  const format = "{name} {bar} {value}/{total} {asset} {rows} rows, {rate}/s, {eta_formatted} left";
  const look = { format, hideCursor: true, clearOnComplete: false };
  const bars = process.stderr.isTTY ? new MultiBar(look, Presets.shades_classic) : null;
  const startedMs = Date.now();
  const shown = new Map<string, SingleBar>();
  const lines = new Map<string, ReturnType<typeof plainProgress>>();
  return {
    show: ({ info }: Provider, { done, total, asset, rowsRead }: BackfillProgress) => {
      const rate = Math.round((rowsRead * 1000) / Math.max(1, Date.now() - startedMs));
      if (bars !== null) {
        const bar = shown.get(info.id) ?? bars.create(total, 0);
        shown.set(info.id, bar);
        bar.update(done, { name: info.name.padEnd(18), asset: asset.padEnd(7), rows: rowsRead, rate });
        return;
      }
      const line = lines.get(info.id) ?? plainProgress(`Prices from ${info.name}`, total, print);
      lines.set(info.id, line);
      line.update(done, `${asset}, ${rowsRead} rows read, ${rate}/s`);
    },
    stop: () => bars?.stop(),
  };
}

/** What came of it, for people. @returns how many assets could not be fetched */
function report({ byProvider, gapsFound, levelsChanged }: FetchResult, print: Print): number {
  const failures = [...byProvider.values()].flatMap((result) => result.failures);
  for (const [provider, { rowsRead, rowsAdded, pricesChanged, rejections }] of byProvider) {
    print(
      `${provider}: ${rowsRead} rows read, ${rowsAdded} added, ${pricesChanged} prices changed, ${rejections.length} refused`,
    );
  }
  for (const { reason } of failures.slice(0, SHOWN_FAILURES)) print(`  ${reason}`);
  if (failures.length > SHOWN_FAILURES)
    print(`  … and ${failures.length - SHOWN_FAILURES} more, all in the list of runs`);
  print(`${gapsFound} new gaps, ${levelsChanged} levels changed`);
  return failures.length;
}

async function refuseUnknown(ctx: Ctx, assets: readonly string[] | undefined): Promise<void> {
  if (assets === undefined) return;
  const known = new Set((await listAssets(ctx)).assets.map(({ asset }) => asset));
  const unknown = assets.filter((asset) => !known.has(asset));
  if (unknown.length === 0) return;
  throw new AppError("VALIDATION", `${unknown.join(", ")}: no such asset; symbols are those of the page Assets.`);
}

/** Fetches closes with live progress and prints what came of it. @returns how many assets could not be fetched */
async function fetchShown(ctx: Ctx, market: Market, asked: Asked, print: Print): Promise<number> {
  const bars = startBars(print);
  const input = { ...market, ...asked, reader: createReader(), onProgress: bars.show };
  const fetched = await fetchCloses(ctx, input).finally(bars.stop);
  return report(fetched, print);
}

/**
 * Fetches closes with live progress and prints what came of it.
 * @returns how many assets could not be fetched
 * @throws AppError VALIDATION for an asset that is not in the catalogue
 */
export async function runFetch(ctx: Ctx, env: Env, asked: Asked, print: Print): Promise<number> {
  await refuseUnknown(ctx, asked.assets);
  const market = await openMarket(ctx, env);
  return await fetchShown(ctx, market, asked, print).finally(market.close);
}

/**
 * What the worker does each night, once and now.
 * @returns how many assets and providers failed
 */
export async function runIngest(ctx: Ctx, env: Env, print: Print): Promise<number> {
  const market = await openMarket(ctx, env);
  try {
    const failed = await fetchShown(ctx, market, { kind: "nightly", recheckDays: SOFT_DAYS }, print);
    const asked = await fetchGaps(ctx, { ...market, reader: createReader() });
    const { stored, failures } = await refreshQuotes(ctx, market);
    print(`${asked} gaps asked for, ${stored} quotes stored`);
    for (const [, reason] of failures) print(`  ${reason}`);
    return failed + failures.size;
  } finally {
    await market.close();
  }
}
