import { isDeepStrictEqual } from "node:util";
import { PublishedState } from "@/lib/contracts/baskets/published-state";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { type LevelColumns, loadLevels } from "@/lib/db/baskets/levels";
import type { DbSession } from "@/lib/db/client";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toPublishedState } from "@/lib/services/baskets/to-basket-state";
import type { Ctx } from "@/lib/services/context";
import { chainHash, type LevelInputs, toLevelInputs } from "@/lib/services/levels/internal/to-level-columns";

/** A level and the hash of what it rests on. */
export interface VerifiedLevel {
  readonly hash: string;
  /** points, NaN where unknown */
  readonly gross: number;
  readonly net: number;
}

/** A stored day that does not follow from the stored prices, weights and the day before. */
export interface BrokenLevel {
  /** ISO day */
  readonly day: string;
  /** "missing": not stored, "unexpected": stored but not to be; else what differs from what the inputs give */
  readonly reason: "missing" | "unexpected" | "hash" | "level" | "flags";
  readonly stored: VerifiedLevel | null;
  /** the hash rests on the stored hash of the day before, so that only rows at fault are named */
  readonly recomputed: VerifiedLevel | null;
}

export interface VerifiedBasket {
  readonly basket: string;
  /** stored days */
  readonly rows: number;
  readonly brokenRows: number;
  readonly firstBroken: BrokenLevel | null;
  /** whether the state stored beside the levels is another than the stored prices and weights give */
  readonly isStateBroken: boolean;
}

const NOTHING: LevelInputs = {
  days: [],
  gross: new Float64Array(),
  net: new Float64Array(),
  flags: [],
  head: "",
  inputs: [],
};

/** Every broken day, ascending. */
function findBreaks(stored: LevelColumns, recomputed: LevelInputs): BrokenLevel[] {
  const storedRows = new Map(stored.days.map((day, row) => [day, row]));
  const recomputedRows = new Map(recomputed.days.map((day, row) => [day, row]));
  const days = [...new Set([...stored.days, ...recomputed.days])].sort((a, b) => a - b);
  return days.flatMap((day): BrokenLevel[] => {
    const [s, r] = [storedRows.get(day), recomputedRows.get(day)];
    const previous = r === 0 ? recomputed.head : (stored.inputsSha256[storedRows.get(day - 1) ?? -1] ?? "");
    const found = {
      day: isoFromDay(day),
      stored: s === undefined ? null : levelAt(stored, s, stored.inputsSha256[s] ?? ""),
      recomputed: r === undefined ? null : levelAt(recomputed, r, chainHash(previous, recomputed.inputs[r] ?? "")),
    };
    const reason = faultOf(found.stored, found.recomputed);
    if (reason !== null) return [{ ...found, reason }];
    const hasSameFlags = stored.flags[s ?? -1]?.join(" ") === recomputed.flags[r ?? -1]?.join(" ");
    return hasSameFlags ? [] : [{ ...found, reason: "flags" }];
  });
}

function faultOf(stored: VerifiedLevel | null, recomputed: VerifiedLevel | null): BrokenLevel["reason"] | null {
  if (stored === null) return "missing";
  if (recomputed === null) return "unexpected";
  if (stored.hash !== recomputed.hash) return "hash";
  return Object.is(stored.gross, recomputed.gross) && Object.is(stored.net, recomputed.net) ? null : "level";
}

function levelAt({ gross, net }: Pick<LevelColumns, "gross" | "net">, row: number, hash: string): VerifiedLevel {
  return { hash, gross: gross[row] ?? Number.NaN, net: net[row] ?? Number.NaN };
}

/** Whether the stored state of a basket follows from what is stored; as JSON, in which it is kept. */
async function isStateSound(tx: DbSession, run: BasketRun, stored: PublishedState): Promise<boolean> {
  const providers = await listContributingProviders(tx, run.panel.assets);
  const state = toPublishedState(
    run,
    providers.map(({ id }) => id),
  );
  return isDeepStrictEqual(stored, PublishedState.parse(JSON.parse(JSON.stringify(state))));
}

/**
 * Recomputes every stored level from the stored prices and weights, of one state of the store, and checks that each row's
 * hash rests on its inputs and on the row before, and the state beside them on the same.
 * Computed.
 * @param input.basket only this one
 * @returns in the order of display
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function verifyLevels(
  ctx: Ctx,
  input: {
    basket?: string | undefined;
    onProgress?: (progress: { done: number; total: number; basket: string }) => void;
  },
): Promise<VerifiedBasket[]> {
  return await ctx.db.$transaction(
    async (tx) => {
      const all = await listBasketRows(tx);
      const ids = input.basket === undefined ? all.map(({ id }) => id) : [input.basket];
      const verified: VerifiedBasket[] = [];
      for (const id of ids) {
        const run = await requireBasket(tx, id);
        const stored = await loadLevels(tx, id);
        const recomputed = run.basket === null ? NOTHING : toLevelInputs(run, run.basket, ENGINE_VERSION);
        const breaks = findBreaks(stored, recomputed);
        verified.push({
          basket: id,
          rows: stored.days.length,
          brokenRows: breaks.length,
          firstBroken: breaks[0] ?? null,
          isStateBroken: !(await isStateSound(tx, run, (await requirePublished(tx, id)).state)),
        });
        input.onProgress?.({ done: verified.length, total: ids.length, basket: id });
      }
      return verified;
    },
    { isolationLevel: "RepeatableRead", timeout: 120_000 },
  );
}
