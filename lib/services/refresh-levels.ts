import { createHash } from "node:crypto";
import type { BasketSeries } from "@/lib/core/basket-series";
import type { DayFlags } from "@/lib/core/index-series";
import { isoFromDay } from "@/lib/core/iso-day";
import { bumpDataset, loadDataset } from "@/lib/db/dataset";
import { type LevelColumns, replaceLevels } from "@/lib/db/levels";
import type { Ctx } from "@/lib/services/context";
import { type BasketRun, loadBasketRuns } from "@/lib/services/load-basket-runs";

/** Grows when the same prices and weights would give other levels. */
export const ENGINE_VERSION = "1.0";

/** Flags of a day as words: "stale:TAO", "missing:TAO", "rebalance", "migration:RNDR>RENDER", "removed:MKR". */
function toFlagWords(flags: DayFlags | undefined): string[] {
  if (flags === undefined) return [];
  return [
    ...flags.stale.map((asset) => `stale:${asset}`),
    ...flags.missing.map((asset) => `missing:${asset}`),
    ...flags.events.map((event) => {
      if (event.kind === "migration") return `migration:${event.from}>${event.to}`;
      return event.kind === "delisting" ? `removed:${event.asset}` : "rebalance";
    }),
  ];
}

/** What a day's level newly rests on, as canonical text: prices in hex of their doubles, due sets, migrations, flags. */
function inputsOf(run: BasketRun, day: number, flags: readonly string[]): string {
  const row = day - (run.panel.days[0] ?? 0);
  const prices = run.panel.assets.flatMap((asset, a) => {
    const price = run.panel.prices[a]?.[row] ?? Number.NaN;
    return Number.isFinite(price) ? [`${asset}=${price}`] : [];
  });
  const sets = run.stored.weightSets
    .filter((set) => set.effectiveDay === day)
    .map((set) => `${set.status}:${[...set.weightsBps].map(([asset, bps]) => `${asset}=${bps}`).join(",")}`);
  const migrations = run.migrations
    .filter((entry) => entry.day === day)
    .map((entry) => `${entry.from}>${entry.to}*${entry.ratio}`);
  return [isoFromDay(day), prices.join(","), sets.join(";"), migrations.join(";"), flags.join(" ")].join("|");
}

/** The run's levels with, for each day, the hash of its inputs and of the day before: a later change breaks every hash after it. */
function toLevelColumns(run: BasketRun, basket: BasketSeries): LevelColumns {
  const { basket: definition, members } = run.stored;
  const { days, gross, net } = basket.series;
  const dropped = new Map(run.sets.map((set) => [set.appliedDay, set.dropped]));
  const flags = Array.from(days, (day, row) => [
    ...toFlagWords(basket.series.flags.get(row)),
    ...(dropped.get(day) ?? []).map(({ asset, weightBps }) => `dropped:${asset}:${weightBps}`),
  ]);
  let previous = [
    definition.id,
    definition.weighting,
    definition.feePerYear ?? 0,
    members.map((member) => `${member.assetId}:${member.validFrom ?? ""}:${member.validTo ?? ""}`).join(","),
    ENGINE_VERSION,
  ].join("|");
  const inputsSha256 = Array.from(days, (day, row) => {
    previous = createHash("sha256")
      .update(`${previous}\n${inputsOf(run, day, flags[row] ?? [])}`)
      .digest("hex");
    return previous;
  });
  return { days: [...days], gross, net, flags, inputsSha256 };
}

/**
 * Computes every basket from the stored prices and weights and makes the stored levels equal to the result.
 * Changed levels give the dataset a new version; running again changes nothing.
 * @param input.cause what led to it, kept with the version
 * @returns how many level rows changed
 */
export async function refreshLevels(ctx: Ctx, input: { cause: string }): Promise<{ rowsChanged: number }> {
  return await ctx.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('level'))`;
      const runs = await loadBasketRuns(tx);
      let rowsChanged = 0;
      for (const run of runs) {
        const columns = run.basket === null ? EMPTY : toLevelColumns(run, run.basket);
        rowsChanged += await replaceLevels(tx, run.stored.basket.id, columns, ENGINE_VERSION);
      }
      const fund = runs.find((run) => run.stored.basket.kind === "fund")?.basket;
      const isFirst = (await loadDataset(tx)).version === 0;
      if (rowsChanged > 0 || isFirst) {
        const asOf = fund == null ? "empty" : isoFromDay(fund.asOf);
        await bumpDataset(tx, asOf, input.cause, new Date(ctx.now()));
      }
      return { rowsChanged };
    },
    { timeout: 120_000 },
  );
}

const EMPTY: LevelColumns = {
  days: [],
  gross: new Float64Array(),
  net: new Float64Array(),
  flags: [],
  inputsSha256: [],
};
