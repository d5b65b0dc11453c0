import {
  type CallState,
  claimCall,
  lowerBudget,
  noteAnswer,
  noteFailure,
  takeBudget,
} from "@/lib/db/ingest/provider-state";
import { ProviderError } from "@/lib/errors";
import type { ProviderGuard } from "@/lib/providers/provider-guard";
import type { Ctx } from "@/lib/services/context";

/** Failures in a row that open the breaker, how long it stays open, and how long its probe may take. */
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30 * 60_000;
const PROBE_MS = 60_000;
/** How long a provider that bans us without saying until when is left alone. */
const BAN_MS = 30 * 60_000;

/** Refusals of what was asked, not of us: 403 and 451 shut us out and are failures. */
const REFUSALS = [400, 404, 422];

/** A provider that knows no such symbol, or refuses what was asked, has answered. */
function isAnswer({ kind, status }: ProviderError): boolean {
  return kind === "unknown-symbol" || (kind === "http" && status !== undefined && REFUSALS.includes(status));
}

/**
 * Whether a provider may be asked now. After its rest one caller gets through as the probe; one that never reports back
 * gives way to the next after a minute.
 * @throws ProviderError banned or http, saying until when
 */
function requireAdmission(
  providerId: string,
  { breaker, isProbe, retryAt, bannedUntil }: CallState,
  now: number,
): void {
  const rest = (until: Date | null) => `it is not asked until ${until?.toISOString() ?? "it is told otherwise"}`;
  if (bannedUntil !== null && bannedUntil.getTime() > now) {
    throw new ProviderError(providerId, "banned", `wants silence; ${rest(bannedUntil)}`);
  }
  if (breaker !== "closed" && !isProbe) {
    throw new ProviderError(providerId, "http", `failed too often in a row; ${rest(retryAt)}`);
  }
}

/** Circuit breaker, ban and rate budget of a provider in the database, shared by all processes. */
export function createProviderGuard({ db, now }: Pick<Ctx, "db" | "now">, providerId: string): ProviderGuard {
  const at = () => new Date(now());
  return {
    beforeCall: async () => {
      const time = now();
      const state = await claimCall(db, providerId, { now: new Date(time), probeUntil: new Date(time + PROBE_MS) });
      if (state === null) return null;
      requireAdmission(providerId, state, time);
      return state.budgetPerMinute;
    },
    takeBudget: (weight, budgetPerMinute) => takeBudget(db, { providerId, weight, budgetPerMinute }, at()),
    lowerBudget: (budgetPerMinute) => lowerBudget(db, { providerId, budgetPerMinute }),
    recordOutcome: async (failure, fullBudgetPerMinute) => {
      const provider = { providerId, fullBudgetPerMinute };
      if (failure === null || isAnswer(failure)) return await noteAnswer(db, provider, at());
      const { kind, message, retryAfterMs } = failure;
      const time = now();
      const bannedUntil = kind === "banned" ? new Date(time + (retryAfterMs ?? BAN_MS)) : null;
      const opening = { failuresToOpen: FAILURES_TO_OPEN, retryAt: new Date(time + OPEN_MS) };
      await noteFailure(db, provider, { kind, message, bannedUntil, ...opening }, new Date(time));
    },
  };
}
