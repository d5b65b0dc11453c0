import type {
  DataQuality,
  ProviderRow,
  QuarantineRow,
  RestatementRow,
  RunRow,
} from "@/lib/contracts/quality/data-quality";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { StoredRestatement } from "@/lib/db/baskets/restatements";
import type { OriginSpread } from "@/lib/db/quality/origin-spreads";
import type { ProviderHealth } from "@/lib/db/quality/providers";
import type { StoredVerdict } from "@/lib/db/quality/quarantine";
import type { StoredRun } from "@/lib/db/quality/runs";

const toInstant = (at: Date | null): string | null => (at === null ? null : at.toISOString());

/** A stored spread as a row of the contract. */
export function toDisagreement({
  assetId,
  day,
  spread,
  closes,
}: OriginSpread): DataQuality["disagreement"]["rows"][number] {
  const pairs = closes.map((text) => text.split(" "));
  return {
    asset: assetId,
    day: isoFromDay(day),
    spread,
    closes: pairs.map(([origin = "", close = ""]) => ({ origin, close })),
  };
}

/** A stored verdict as a row of the contract. */
export function toQuarantineRow({ assetId, providerId, day, decidedAt, ...row }: StoredVerdict): QuarantineRow {
  return { ...row, asset: assetId, provider: providerId, day: isoFromDay(day), decidedAt: decidedAt.toISOString() };
}

/** A stored restatement as a row of the contract. */
export function toRestatementRow(row: StoredRestatement): RestatementRow {
  return {
    id: row.id,
    basket: row.basketId,
    kind: row.kind,
    cause: row.cause,
    actor: row.actor,
    engineVersion: row.engineVersion,
    recordedAt: row.recordedAt.toISOString(),
    from: isoFromDay(row.firstDay),
    to: isoFromDay(row.lastDay),
    days: row.days,
    worst: { day: isoFromDay(row.worstDay), before: row.netBefore, after: row.netAfter },
  };
}

/** A provider's stored state as a row of the contract; a ban that is over is none. */
export function toProviderRow(health: ProviderHealth, nowMs: number): ProviderRow {
  const { budgetPerMinute, spentThisMinute, retryAt, bannedUntil, lastAnswerAt, lastErrorAt, ...row } = health;
  const isBanned = bannedUntil !== null && bannedUntil.getTime() > nowMs;
  return {
    ...row,
    retryAt: row.breaker === "open" ? toInstant(retryAt) : null,
    bannedUntil: isBanned ? toInstant(bannedUntil) : null,
    budget: budgetPerMinute,
    budgetLeft: budgetPerMinute === null ? null : Math.max(0, budgetPerMinute - spentThisMinute),
    lastAnswerAt: toInstant(lastAnswerAt),
    lastErrorAt: toInstant(lastErrorAt),
  };
}

/** A stored run as a row of the contract. */
export function toRunRow({ providerId, startedAt, finishedAt, ...row }: StoredRun): RunRow {
  return { ...row, provider: providerId, startedAt: startedAt.toISOString(), finishedAt: toInstant(finishedAt) };
}
