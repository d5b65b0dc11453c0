import type { DbSession } from "@/lib/db/client";
import type { PageOf } from "@/lib/db/quality-page";

/** A restatement with the span of its changed days and the one that moved most. Levels in points, net of fee. */
export interface StoredRestatement {
  readonly id: string;
  readonly basketId: string;
  readonly kind: string;
  readonly cause: string;
  readonly actor: string;
  readonly engineVersion: string;
  readonly recordedAt: Date;
  readonly days: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly worstDay: number | null;
  readonly netBefore: number | null;
  readonly netAfter: number | null;
}

/** How many restatements of each kind there are. */
export async function countRestatements(db: DbSession): Promise<ReadonlyMap<string, number>> {
  const groups = await db.restatement.groupBy({ by: ["kind"], _count: { _all: true } });
  return new Map(groups.map((group) => [group.kind, group._count._all]));
}

/** Restatements, newest first. A level that became known or unknown moved most of all. */
export async function listRestatements(db: DbSession, { limit, offset }: PageOf): Promise<StoredRestatement[]> {
  return await db.$queryRaw<StoredRestatement[]>`
    SELECT r.id::text AS id, r.basket_id AS "basketId", r.kind, r.cause, r.actor, r.engine_version AS "engineVersion",
           r.recorded_at AS "recordedAt", s.days, s.first AS "firstDay", s.last AS "lastDay",
           w.day AS "worstDay", w.net_before AS "netBefore", w.net_after AS "netAfter"
    FROM (SELECT * FROM restatement ORDER BY recorded_at DESC, id LIMIT ${limit} OFFSET ${offset}) r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS days, min(day) - DATE '1970-01-01' AS first, max(day) - DATE '1970-01-01' AS last
      FROM restatement_change c WHERE c.restatement_id = r.id
    ) s
    LEFT JOIN LATERAL (
      SELECT day - DATE '1970-01-01' AS day, net_before, net_after FROM restatement_change c
      WHERE c.restatement_id = r.id
      ORDER BY abs(net_after / NULLIF(net_before, 0) - 1) DESC NULLS FIRST, c.day DESC LIMIT 1
    ) w ON true
    ORDER BY r.recorded_at DESC, r.id`;
}
