import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** The days of a member as ISO text, both included; null is open. */
export interface MemberDays {
  readonly from: string | null;
  readonly to: string | null;
}

const toIso = (date: Date | null) => (date === null ? null : isoFromDay(toDay(date)));
const toDateOrNull = (day: string | null) => (day === null ? null : new Date(day));

/** The days of one member, or null where it is none. */
export async function findMember(db: DbSession, basketId: string, assetId: string): Promise<MemberDays | null> {
  const row = await db.basketMember.findUnique({ where: { basketId_assetId: { basketId, assetId } } });
  return row === null ? null : { from: toIso(row.validFrom), to: toIso(row.validTo) };
}

/** Adds a member at the end of the basket's list, or gives one other days. */
export async function upsertMember(db: DbSession, basketId: string, assetId: string, days: MemberDays): Promise<void> {
  const values = { validFrom: toDateOrNull(days.from), validTo: toDateOrNull(days.to) };
  const { _max } = await db.basketMember.aggregate({ where: { basketId }, _max: { position: true } });
  await db.basketMember.upsert({
    where: { basketId_assetId: { basketId, assetId } },
    create: { basketId, assetId, position: (_max.position ?? -1) + 1, ...values },
    update: values,
  });
}
