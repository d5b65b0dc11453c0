import type { DecideQuarantine, PriceChange } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { toPriceSource } from "@/lib/core/reconcile/price-source";
import type { DbSession } from "@/lib/db/client";
import { loadEvidence } from "@/lib/db/prices/evidence";
import { insertHumanVerdict } from "@/lib/db/prices/quarantine";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { bumpDatasetVersion } from "@/lib/services/levels/bump-dataset-version";
import { refreshLevelsIn } from "@/lib/services/levels/refresh";
import { lockPrices, rechoosePrices } from "@/lib/services/prices/choose";
import { requireRole } from "@/lib/services/require-role";

const CAUSE = "quarantine decision";

/** Readers see the verdict in a new version, and other levels only where a price changed. @returns level rows changed */
async function publishDecision(tx: DbSession, ctx: Ctx, pricesChanged: number): Promise<number> {
  if (pricesChanged > 0) return (await refreshLevelsIn(tx, ctx, { cause: CAUSE, isBumpDue: true })).rowsChanged;
  await bumpDatasetVersion(tx, ctx, CAUSE);
  return 0;
}

/**
 * A person's verdict on an observation, held by a rule or not: it stays beside the rules' verdicts with decider and reason,
 * stands until a person changes it, and the prices and levels that it touches are written in the same transaction. The
 * decider is whoever is signed in.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND where there is no such observation; CONFLICT where a newer revision
 * has taken its place or the same decision is in force
 */
export async function decideQuarantine(ctx: Ctx, input: DecideQuarantine): Promise<PriceChange> {
  const person = requireRole(ctx, "editor", "approver", "admin");
  const { asset: assetId, provider: providerId, revision, decision, reason } = input;
  const day = dayFromIso(input.day);
  const at = new Date(ctx.now());
  return await ctx.db.$transaction(
    async (tx) => {
      await lockPrices(tx, assetId);
      const [evidence] = await loadEvidence(tx, assetId, day, day);
      const newest = evidence?.closes.find((close) => close.providerId === providerId);
      const name = `${providerId}'s close of ${assetId} on ${input.day}, revision ${revision}`;
      if (evidence === undefined || newest === undefined || newest.revision < revision) {
        throw new AppError("NOT_FOUND", `There is no ${name}.`);
      }
      if (newest.revision > revision) {
        throw new AppError("CONFLICT", `${name}, was replaced by revision ${newest.revision}: decide on that one.`);
      }
      const before = newest.verdict?.kind ?? null;
      if (before === decision) throw new AppError("CONFLICT", `${name}, is ${decision} already.`);
      const closeUsd = toPriceSource(newest, evidence.usdtUsd).source.text;
      const human = { verdict: decision, closeUsd, decider: person.name, reason, decidedAt: at };
      await insertHumanVerdict(tx, { assetId, day, providerId, revision }, human);
      const { chosen } = await rechoosePrices(tx, assetId, [day], at);
      const levelsChanged = await publishDecision(tx, ctx, chosen);
      await recordChange(tx, ctx, {
        action: "price.decide",
        subject: `price:${assetId}:${input.day}:${providerId}/${revision}`,
        before: { verdict: before, closeUsd },
        after: { verdict: decision, closeUsd },
        reason,
      });
      return { pricesChanged: chosen, levelsChanged };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
