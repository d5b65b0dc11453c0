import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { type LevelChanges, levelChanges } from "@/lib/core/index/level-changes";
import { type LevelColumns, loadLevels, lockLevels, replaceLevels } from "@/lib/db/baskets/levels";
import { replacePublishedState } from "@/lib/db/baskets/published-states";
import { insertRestatement } from "@/lib/db/baskets/restatements";
import type { DbSession } from "@/lib/db/client";
import { bumpDataset, loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { computeBaskets } from "@/lib/services/baskets/compute-baskets";
import { toPublishedState } from "@/lib/services/baskets/to-basket-state";
import type { Actor, Ctx } from "@/lib/services/context";
import { toLevelColumns } from "@/lib/services/levels/internal/to-level-columns";

/** Who stands in a restatement: jobs are the product itself. */
function toActorName(actor: Actor): string {
  if (actor.type === "person") return actor.name;
  return actor.type === "job" ? "system" : actor.type;
}

/** What the new levels change of the published ones. */
function compare(published: LevelColumns, corrected: LevelColumns, atMs: number): LevelChanges {
  const isIncomplete = (row: number): boolean =>
    published.flags[row]?.some((flag) => flag.startsWith("stale:") || flag.startsWith("missing:")) ?? false;
  return levelChanges({ ...published, isIncomplete }, corrected, atMs);
}

/** What led to a change of levels, kept with the version and the corrections. */
export interface LevelCause {
  readonly cause: string;
  /** only these baskets; all without it */
  readonly baskets?: readonly string[];
  /** a new dataset version even where no level changes: readers see something else that did */
  readonly isBumpDue?: boolean;
}

/**
 * The same as refreshLevels, in the transaction of what changed: levels and their cause are stored together or not at all.
 * @returns how many level rows changed
 */
export async function refreshLevelsIn(tx: DbSession, ctx: Ctx, input: LevelCause): Promise<{ rowsChanged: number }> {
  await lockLevels(tx);
  const runs = await computeBaskets(tx, input.baskets);
  const at = new Date(ctx.now());
  let rowsChanged = 0;
  let hasOtherState = false;
  for (const run of runs) {
    const basketId = run.stored.basket.id;
    const columns = run.basket === null ? EMPTY : toLevelColumns(run, run.basket, ENGINE_VERSION);
    const published = await loadLevels(tx, basketId);
    rowsChanged += await replaceLevels(tx, basketId, columns, ENGINE_VERSION);
    const providers = (await listContributingProviders(tx, run.panel.assets)).map(({ id }) => id);
    if (await replacePublishedState(tx, basketId, toPublishedState(run, providers))) hasOtherState = true;
    const { kind, changes } = compare(published, columns, at.getTime());
    if (kind === "none") continue;
    await insertRestatement(tx, {
      basketId,
      kind,
      cause: input.cause,
      actor: toActorName(ctx.actor),
      engineVersion: ENGINE_VERSION,
      recordedAt: at,
      changes,
      inputsBefore: hashesByDay(published),
      inputsAfter: hashesByDay(columns),
    });
  }
  const fund = runs.find((run) => run.stored.basket.kind === "fund")?.basket;
  const isFirst = (await loadDataset(tx)).version === 0;
  if (rowsChanged > 0 || hasOtherState || isFirst || input.isBumpDue) {
    const asOf = fund == null ? "empty" : isoFromDay(fund.asOf);
    await bumpDataset(tx, asOf, input.cause, at);
  }
  return { rowsChanged };
}

/**
 * Computes every basket from the stored prices and weights and makes the stored levels and their state equal to the result.
 * Changed levels give the dataset a new version; running again changes nothing. Published levels that change are kept
 * as a correction, with what stood and what stands.
 * @param input.cause what led to it, kept with the version and the corrections
 * @returns how many level rows changed
 */
export async function refreshLevels(ctx: Ctx, input: { cause: string }): Promise<{ rowsChanged: number }> {
  return await ctx.db.$transaction((tx) => refreshLevelsIn(tx, ctx, input), { timeout: 120_000 });
}

function hashesByDay({ days, inputsSha256 }: LevelColumns): ReadonlyMap<number, string> {
  return new Map(days.map((day, row) => [day, inputsSha256[row] ?? ""]));
}

const EMPTY: LevelColumns = {
  days: [],
  gross: new Float64Array(),
  net: new Float64Array(),
  flags: [],
  inputsSha256: [],
};
