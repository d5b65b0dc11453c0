import { createReader } from "@/lib/cli/context";
import { type Market, openMarket } from "@/lib/cli/open-market";
import { withBars } from "@/lib/cli/progress";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Provider } from "@/lib/providers/provider";
import { listAssets } from "@/lib/services/assets/list";
import type { Ctx } from "@/lib/services/context";
import { type FetchInput, type FetchResult, fetchCloses, SOFT_DAYS } from "@/lib/services/ingest/fetch-closes";
import { fetchGaps } from "@/lib/services/ingest/fetch-gaps";
import { refreshQuotes } from "@/lib/services/ingest/refresh-quotes";

const SHOWN_FAILURES = 20;

type Print = (line: string) => void;
type FetchRequest = Pick<FetchInput, "kind" | "assets" | "from" | "recheckDays">;

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
  const knownAssets = new Set((await listAssets(ctx)).assets.map(({ asset }) => asset));
  const unknown = assets.filter((asset) => !knownAssets.has(asset));
  if (unknown.length === 0) return;
  throw new AppError("VALIDATION", `${unknown.join(", ")}: no such asset; symbols are those of the page Assets.`);
}

/** Fetches closes with live progress and prints what came of it. @returns how many assets could not be fetched */
async function fetchShown(ctx: Ctx, market: Market, request: FetchRequest, print: Print): Promise<number> {
  const titleOf = ({ info }: Provider) => `Prices from ${info.name}`;
  const startedMs = Date.now();
  const fetched = await withBars(market.providers.map(titleOf), print, (reportOf) =>
    fetchCloses(ctx, {
      ...market,
      ...request,
      reader: createReader(),
      onProgress: (provider, { done, total, asset, rowsRead }) => {
        const rate = Math.round((rowsRead * 1000) / Math.max(1, Date.now() - startedMs));
        reportOf(titleOf(provider))(done, total, `${asset}, ${rowsRead} rows read, ${rate}/s`);
      },
    }),
  );
  return report(fetched, print);
}

/**
 * Fetches closes with live progress and prints what came of it.
 * @returns how many assets could not be fetched
 * @throws AppError VALIDATION for an asset that is not in the catalogue
 */
export async function runFetch(ctx: Ctx, env: Env, request: FetchRequest, print: Print): Promise<number> {
  await refuseUnknown(ctx, request.assets);
  const market = await openMarket(ctx, env);
  return await fetchShown(ctx, market, request, print).finally(market.close);
}

/**
 * What the worker does each night, once and now.
 * @returns how many assets and providers failed
 */
export async function runIngest(ctx: Ctx, env: Env, print: Print): Promise<number> {
  const market = await openMarket(ctx, env);
  try {
    const failed = await fetchShown(ctx, market, { kind: "nightly", recheckDays: SOFT_DAYS }, print);
    const gapCount = await fetchGaps(ctx, { ...market, reader: createReader() });
    const { stored, failures } = await refreshQuotes(ctx, market);
    print(`${gapCount} gaps requested, ${stored} quotes stored`);
    for (const [, reason] of failures) print(`  ${reason}`);
    return failed + failures.size;
  } finally {
    await market.close();
  }
}
