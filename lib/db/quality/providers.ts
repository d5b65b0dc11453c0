import type { DbSession } from "@/lib/db/client";
import type { StoredBreaker } from "@/lib/db/ingest/provider-state";

/** A provider as it stands: breaker, ban, last words and what was asked of it. Null where it was never asked. */
export interface ProviderHealth {
  readonly id: string;
  readonly name: string;
  readonly breaker: StoredBreaker | null;
  readonly failures: number | null;
  readonly retryAt: Date | null;
  readonly bannedUntil: Date | null;
  /** weight units */
  readonly budgetPerMinute: number | null;
  /** whether that is less than its full budget, since it throttled us */
  readonly isThrottled: boolean;
  readonly spentThisMinute: number;
  readonly lastAnswerAt: Date | null;
  readonly lastErrorAt: Date | null;
  readonly lastErrorKind: string | null;
  readonly lastError: string | null;
  readonly callsHour: number;
  readonly errorsHour: number;
  readonly callsDay: number;
  readonly errorsDay: number;
  /** assets that it is known to have */
  readonly assets: number;
}

/** Providers that are asked over the network, the most trusted first, with their spend of the minute, hour and day to `now`. */
export async function listProviderHealth(db: DbSession, now: Date): Promise<ProviderHealth[]> {
  return await db.$queryRaw<ProviderHealth[]>`
    SELECT p.id, p.name, s.breaker, s.failures, s.retry_at AS "retryAt", s.banned_until AS "bannedUntil",
           COALESCE(s.budget_per_minute, s.full_per_minute) AS "budgetPerMinute",
           s.budget_per_minute IS NOT NULL AS "isThrottled", s.last_answer_at AS "lastAnswerAt", s.last_error_at AS "lastErrorAt",
           s.last_error_kind AS "lastErrorKind", s.last_error AS "lastError",
           d.minute AS "spentThisMinute", d.calls_hour AS "callsHour", d.errors_hour AS "errorsHour",
           d.calls_day AS "callsDay", d.errors_day AS "errorsDay",
           (SELECT count(DISTINCT a.asset_id)::int FROM asset_alias a WHERE a.provider_id = p.id) AS assets
    FROM provider p LEFT JOIN provider_state s ON s.provider_id = p.id
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(weight) FILTER (WHERE minute = date_trunc('minute', ${now}::timestamptz)), 0) AS minute,
             COALESCE(sum(calls) FILTER (WHERE minute > ${now}::timestamptz - interval '1 hour'), 0)::int AS calls_hour,
             COALESCE(sum(errors) FILTER (WHERE minute > ${now}::timestamptz - interval '1 hour'), 0)::int AS errors_hour,
             COALESCE(sum(calls), 0)::int AS calls_day, COALESCE(sum(errors), 0)::int AS errors_day
      FROM provider_spend WHERE provider_id = p.id AND minute > ${now}::timestamptz - interval '1 day' AND minute <= ${now}::timestamptz
    ) d
    WHERE p.status = 'active' AND (p.url IS NOT NULL OR s.provider_id IS NOT NULL)
    ORDER BY p.priority, p.id`;
}
