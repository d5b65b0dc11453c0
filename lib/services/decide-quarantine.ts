import { isoFromDay } from "@/lib/core/iso-day";
import { toWitness } from "@/lib/core/reconcile/witness";
import { lockPrices } from "@/lib/db/observations";
import { loadEvidence } from "@/lib/db/price-evidence";
import { rechoosePrices } from "@/lib/db/prices";
import { insertHumanVerdict, type ObservationKey } from "@/lib/db/quarantine";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { refreshLevels } from "@/lib/services/refresh-levels";

export interface DecideQuarantineInput extends ObservationKey {
  /** accepted: it counts whatever the rules say; rejected: it never counts */
  readonly decision: "accepted" | "rejected";
  /** who decides, as it is kept with the verdict */
  readonly decider: string;
  readonly reason: string;
}

export interface DecideQuarantineResult {
  /** days, of whatever asset, whose chosen price got a new version */
  readonly pricesChanged: number;
  readonly levelsChanged: number;
}

const LONGEST_REASON = 2_000;

function checkInput({ decider, reason }: DecideQuarantineInput): void {
  if (decider.trim() === "") throw new AppError("VALIDATION", "A decision needs a decider.", { field: "decider" });
  if (reason.trim() === "" || reason.length > LONGEST_REASON) {
    const message = `A decision needs a reason of at most ${LONGEST_REASON} characters.`;
    throw new AppError("VALIDATION", message, { field: "reason" });
  }
}

/**
 * A person's verdict on an observation, held by a rule or not: it stays beside the rules' verdicts with decider and reason,
 * stands until a person changes it, and the prices that it touches are chosen again in the same transaction.
 * @throws AppError VALIDATION without a reason; NOT_FOUND where there is no such observation; CONFLICT where a newer
 * revision has taken its place or the same decision is in force
 */
export async function decideQuarantine(ctx: Ctx, input: DecideQuarantineInput): Promise<DecideQuarantineResult> {
  checkInput(input);
  const { assetId, day, providerId, revision, decision, decider, reason } = input;
  const at = new Date(ctx.now());
  const { chosen } = await ctx.db.$transaction(
    async (tx) => {
      await lockPrices(tx, assetId);
      const [evidence] = await loadEvidence(tx, assetId, day, day);
      const newest = evidence?.closes.find((close) => close.providerId === providerId);
      const name = `${providerId}'s close of ${assetId} on ${isoFromDay(day)}, revision ${revision}`;
      if (evidence === undefined || newest === undefined || newest.revision < revision) {
        throw new AppError("NOT_FOUND", `There is no ${name}.`);
      }
      if (newest.revision > revision) {
        throw new AppError("CONFLICT", `${name}, was replaced by revision ${newest.revision}: decide on that one.`);
      }
      if (newest.verdict?.kind === decision) throw new AppError("CONFLICT", `${name}, is ${decision} already.`);
      const closeUsd = toWitness(newest, evidence.usdtUsd).witness.text;
      const human = { verdict: decision, closeUsd, decider: decider.trim(), reason: reason.trim(), decidedAt: at };
      await insertHumanVerdict(tx, { assetId, day, providerId, revision }, human);
      return await rechoosePrices(tx, assetId, [day], at);
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
  const { rowsChanged } =
    chosen === 0 ? { rowsChanged: 0 } : await refreshLevels(ctx, { cause: "quarantine decision" });
  return { pricesChanged: chosen, levelsChanged: rowsChanged };
}
