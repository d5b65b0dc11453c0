import type { ProviderHoldKind, ReleaseProvider } from "@/lib/contracts/ingest/provider-admin";
import { lockProviderHold, type ProviderHold, releaseHold } from "@/lib/db/ingest/provider-state";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";

const NOTHING: Record<ProviderHoldKind, string> = {
  breaker: "its breaker is closed",
  ban: "it is not banned",
  budget: "it is asked by its full budget",
};

function isHeld({ breaker, bannedUntil, budgetPerMinute }: ProviderHold, what: ProviderHoldKind, now: number): boolean {
  if (what === "breaker") return breaker !== "closed";
  if (what === "ban") return bannedUntil !== null && bannedUntil.getTime() > now;
  return budgetPerMinute !== null;
}

/** As the audit keeps it. */
const toAudit = ({ retryAt, bannedUntil, ...hold }: ProviderHold) => ({
  ...hold,
  retryAt: retryAt?.toISOString() ?? null,
  bannedUntil: bannedUntil?.toISOString() ?? null,
});

/**
 * Lets a provider be asked again before its time: closes its breaker, forgets its ban, or gives back its full budget a
 * minute. Every process follows at its next call.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for a provider that was never asked; CONFLICT where nothing holds it
 */
export async function releaseProvider(ctx: Ctx, { provider, what, reason }: ReleaseProvider): Promise<void> {
  requireRole(ctx, "admin");
  await ctx.db.$transaction(async (tx) => {
    const before = await lockProviderHold(tx, provider);
    if (before === null) {
      throw new AppError("NOT_FOUND", `"${provider}" was never asked; nothing holds it.`, { field: "provider" });
    }
    if (!isHeld(before, what, ctx.now())) throw new AppError("CONFLICT", `${provider}: ${NOTHING[what]} already.`);
    await releaseHold(tx, provider, what);
    const after = await lockProviderHold(tx, provider);
    await recordChange(tx, ctx, {
      action: `provider.${what}`,
      subject: `provider:${provider}`,
      before: toAudit(before),
      after: after === null ? null : toAudit(after),
      reason,
    });
  });
}
