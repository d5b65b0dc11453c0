import {
  type DataQuality,
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
  return QuarantineRow.parse({
    ...row,
    asset: assetId,
    provider: providerId,
    day: isoFromDay(day),
    decidedAt: decidedAt.toISOString(),
  });
}

/** A stored restatement as a row of the contract. */
export function toRestatementRow(row: StoredRestatement): RestatementRow {
  return RestatementRow.parse({
    ...row,
    basket: row.basketId,
    recordedAt: row.recordedAt.toISOString(),
    from: isoFromDay(row.firstDay),
    to: isoFromDay(row.lastDay),
    worst: { day: isoFromDay(row.worstDay), before: row.netBefore, after: row.netAfter },
  });
}

/** A provider's stored state as a row of the contract; a ban that is over is none. */
export function toProviderRow(row: ProviderHealth, nowMs: number): ProviderRow {
  const isBanned = row.bannedUntil !== null && row.bannedUntil.getTime() > nowMs;
  return ProviderRow.parse({
    ...row,
    retryAt: row.breaker === "open" ? toInstant(row.retryAt) : null,
    bannedUntil: isBanned ? toInstant(row.bannedUntil) : null,
    budget: row.budgetPerMinute,
    budgetLeft: row.budgetPerMinute === null ? null : Math.max(0, row.budgetPerMinute - row.spentThisMinute),
    lastAnswerAt: toInstant(row.lastAnswerAt),
    lastErrorAt: toInstant(row.lastErrorAt),
  });
}

/** A stored run as a row of the contract. */
export function toRunRow({ providerId, startedAt, finishedAt, ...row }: StoredRun): RunRow {
  const times = { startedAt: startedAt.toISOString(), finishedAt: toInstant(finishedAt) };
  return RunRow.parse({ ...row, provider: providerId, ...times });
}
