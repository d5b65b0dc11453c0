import type { DbSession } from "@/lib/db/client";

/** As PostgreSQL spells it, which is what a raw query answers. */
export type StoredBreaker = "closed" | "open" | "half-open";

/** What a caller must know of a provider before it asks. */
export interface CallState {
  readonly breaker: StoredBreaker;
  readonly retryAt: Date | null;
  readonly bannedUntil: Date | null;
  /** weight units that it throttled us down to; null for the full budget */
  readonly budgetPerMinute: number | null;
  /** whether this caller is the probe: the one that asks again after the rest */
  readonly isProbe: boolean;
}

/**
 * Reads a provider's state for a call. Where its rest is over, and no ban holds, exactly one caller over all processes
 * becomes the probe.
 * @param probeUntil when the probe gives way to another, unless it reports back
 * @returns null for a provider that was never asked
 */
export async function claimCall(
  db: DbSession,
  providerId: string,
  { now, probeUntil }: { readonly now: Date; readonly probeUntil: Date },
): Promise<CallState | null> {
  const [state] = await db.$queryRaw<CallState[]>`
    WITH probe AS (
      UPDATE provider_state SET breaker = 'half-open', retry_at = ${probeUntil}::timestamptz
      WHERE provider_id = ${providerId} AND breaker <> 'closed' AND retry_at <= ${now}::timestamptz
        AND (banned_until IS NULL OR banned_until <= ${now}::timestamptz)
      RETURNING provider_id
    )
    SELECT breaker, retry_at AS "retryAt", banned_until AS "bannedUntil", budget_per_minute AS "budgetPerMinute",
           EXISTS (SELECT FROM probe) AS "isProbe"
    FROM provider_state WHERE provider_id = ${providerId}`;
  return state ?? null;
}

/**
 * Takes a call's weight out of the minute's budget, which all processes share.
 * @returns false, and takes nothing, when the minute has too little left; its first call always fits
 */
export async function takeBudget(
  db: DbSession,
  { providerId, weight, budgetPerMinute }: { providerId: string; weight: number; budgetPerMinute: number },
  now: Date,
): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO provider_spend AS s (provider_id, minute, weight, calls)
    VALUES (${providerId}, date_trunc('minute', ${now}::timestamptz), ${weight}, 1)
    ON CONFLICT (provider_id, minute) DO UPDATE SET weight = s.weight + EXCLUDED.weight, calls = s.calls + 1
    WHERE s.weight + EXCLUDED.weight <= ${budgetPerMinute}`;
  return taken > 0;
}

/** Notes that a provider answered: its breaker closes. */
export async function noteAnswer(
  db: DbSession,
  { providerId, fullBudgetPerMinute }: { providerId: string; fullBudgetPerMinute: number },
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO provider_state AS s (provider_id, breaker, failures, full_per_minute, last_answer_at)
    VALUES (${providerId}, 'closed', 0, ${fullBudgetPerMinute}, ${now}::timestamptz)
    ON CONFLICT (provider_id) DO UPDATE
      SET breaker = 'closed', failures = 0, opened_at = NULL, retry_at = NULL, last_answer_at = EXCLUDED.last_answer_at,
          full_per_minute = EXCLUDED.full_per_minute`;
}

/** Notes that a provider throttles us: the smallest budget that any process has come down to holds for all. */
export async function lowerBudget(
  db: DbSession,
  { providerId, budgetPerMinute }: { providerId: string; budgetPerMinute: number },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO provider_state AS s (provider_id, breaker, budget_per_minute) VALUES (${providerId}, 'closed', ${budgetPerMinute})
    ON CONFLICT (provider_id) DO UPDATE SET budget_per_minute = LEAST(s.budget_per_minute, EXCLUDED.budget_per_minute)`;
}

/** A call that failed after its last try, and what follows from it. */
export interface CallFailure {
  readonly kind: string;
  readonly message: string;
  /** null where it is no ban */
  readonly bannedUntil: Date | null;
  /** failures in a row from which on the breaker opens; that of the probe always opens it */
  readonly failuresToOpen: number;
  /** end of the rest, where it opens */
  readonly retryAt: Date;
}

/** Counts a failed call, and opens the breaker or notes a ban where it led to one. */
export async function noteFailure(
  db: DbSession,
  { providerId, fullBudgetPerMinute }: { providerId: string; fullBudgetPerMinute: number },
  { kind, message, bannedUntil, failuresToOpen, retryAt }: CallFailure,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO provider_state AS s (provider_id, breaker, failures, full_per_minute, banned_until, last_error_at,
                                     last_error_kind, last_error)
    VALUES (${providerId}, 'closed', 1, ${fullBudgetPerMinute}, ${bannedUntil}::timestamptz, ${now}::timestamptz, ${kind}, ${message})
    ON CONFLICT (provider_id) DO UPDATE
      SET failures = s.failures + 1,
          breaker = CASE WHEN s.breaker <> 'closed' OR s.failures + 1 >= ${failuresToOpen} THEN 'open'::breaker_state ELSE 'closed' END,
          opened_at = CASE WHEN s.breaker <> 'closed' OR s.failures + 1 >= ${failuresToOpen}
                      THEN EXCLUDED.last_error_at END,
          retry_at = CASE WHEN s.breaker <> 'closed' OR s.failures + 1 >= ${failuresToOpen}
                     THEN ${retryAt}::timestamptz END,
          banned_until = GREATEST(s.banned_until, EXCLUDED.banned_until),
          full_per_minute = EXCLUDED.full_per_minute,
          last_error_at = EXCLUDED.last_error_at, last_error_kind = EXCLUDED.last_error_kind, last_error = EXCLUDED.last_error`;
  await db.$executeRaw`
    UPDATE provider_spend SET errors = errors + 1
    WHERE provider_id = ${providerId} AND minute = date_trunc('minute', ${now}::timestamptz)`;
}

/** Forgets what was spent before a moment. */
export async function deleteOldSpend(db: DbSession, before: Date): Promise<void> {
  await db.providerSpend.deleteMany({ where: { minute: { lt: before } } });
}

/** What keeps a provider from being asked, or from being asked more. */
export interface ProviderHold {
  readonly breaker: StoredBreaker;
  /** failures in a row */
  readonly failures: number;
  readonly retryAt: Date | null;
  readonly bannedUntil: Date | null;
  /** weight units that it throttled us down to; null for the full budget */
  readonly budgetPerMinute: number | null;
}

/** Locks a provider's state for a change. @returns null for a provider that was never asked */
export async function lockProviderHold(tx: DbSession, providerId: string): Promise<ProviderHold | null> {
  const [hold] = await tx.$queryRaw<ProviderHold[]>`
    SELECT breaker, failures, retry_at AS "retryAt", banned_until AS "bannedUntil", budget_per_minute AS "budgetPerMinute"
    FROM provider_state WHERE provider_id = ${providerId} FOR UPDATE`;
  return hold ?? null;
}

/** What a person can end before its time. */
const RELEASED = {
  breaker: { breaker: "closed", failures: 0, openedAt: null, retryAt: null },
  ban: { bannedUntil: null },
  budget: { budgetPerMinute: null },
} as const;

/** Closes a provider's breaker, forgets its ban, or gives it back its full budget. */
export async function releaseHold(tx: DbSession, providerId: string, what: keyof typeof RELEASED): Promise<void> {
  await tx.providerState.update({ where: { providerId }, data: RELEASED[what] });
}
