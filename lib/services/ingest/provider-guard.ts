import { admitCall, narrowBudget, noteAnswer, noteFailure, takeBudget } from "@/lib/db/ingest/provider-state";
import { ProviderError } from "@/lib/errors";
import type { ProviderGuard } from "@/lib/providers/provider-gate";
import type { Ctx } from "@/lib/services/context";

/** Refusals of what was asked, not of us: 403 and 451 shut us out and are failures. */
const REFUSALS = [400, 404, 422];

/** A provider that knows no such symbol, or refuses what was asked, has answered. */
function isAnswer({ kind, status }: ProviderError): boolean {
  return kind === "unknown-symbol" || (kind === "http" && status !== undefined && REFUSALS.includes(status));
}

/** The gate of a provider, kept in the database: one breaker, ban and budget for all processes. */
export function createProviderGuard({ db, now }: Pick<Ctx, "db" | "now">, providerId: string): ProviderGuard {
  const at = () => new Date(now());
  return {
    enter: async () => {
      const { refusal, until, budgetPerMinute } = await admitCall(db, providerId, at());
      if (refusal === null) return budgetPerMinute;
      const rest = `until ${until?.toISOString() ?? "it is told otherwise"}`;
      if (refusal === "banned") throw new ProviderError(providerId, "banned", `wants silence; it is not asked ${rest}`);
      throw new ProviderError(providerId, "http", `failed too often in a row; it is not asked ${rest}`);
    },
    take: (weight, budgetPerMinute) => takeBudget(db, { providerId, weight, budgetPerMinute }, at()),
    narrow: (budgetPerMinute) => narrowBudget(db, { providerId, budgetPerMinute }),
    settle: async (failure, fullBudgetPerMinute) => {
      const provider = { providerId, fullBudgetPerMinute };
      if (failure === null || isAnswer(failure)) return await noteAnswer(db, provider, at());
      const { kind, message, retryAfterMs } = failure;
      const ban = kind === "banned" ? { ms: retryAfterMs } : null;
      await noteFailure(db, provider, { kind, message, ban }, at());
    },
  };
}
