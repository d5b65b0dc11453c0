import { randomUUID } from "node:crypto";
import type { LevelChange } from "@/lib/core/index/level-changes";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import type { RestatementKind } from "@/lib/db/generated/enums";

/** A correction of published levels as it is written. */
export interface NewRestatement {
  readonly basketId: string;
  readonly kind: RestatementKind;
  readonly cause: string;
  /** "system", or who did it */
  readonly actor: string;
  readonly engineVersion: string;
  readonly recordedAt: Date;
  /** points, NaN where unknown */
  readonly changes: readonly LevelChange[];
  /** hash of a day's inputs, by UTC day number */
  readonly inputsBefore: ReadonlyMap<number, string>;
  readonly inputsAfter: ReadonlyMap<number, string>;
}

/** A correction as stored, without its days. */
export interface StoredRestatement {
  readonly id: string;
  readonly basketId: string;
  readonly kind: RestatementKind;
  readonly cause: string;
  readonly actor: string;
  readonly engineVersion: string;
  readonly recordedAt: Date;
  /** label of the dataset version in force once it was recorded */
  readonly dataset: string | null;
  /** UTC day numbers of the first and the last changed day, and how many changed */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: number;
  /** largest |after ÷ before − 1| of the net level; null where none was known before and after */
  readonly largestChange: number | null;
  /** the day that moved most, where becoming known or unknown moves most of all, with its net level before and after */
  readonly worstDay: number;
  readonly netBefore: number | null;
  readonly netAfter: number | null;
}

/** The changed days of a correction as columns in step; NaN where the level could not be known. */
export interface RestatementColumns {
  readonly days: readonly number[];
  readonly grossBefore: Float64Array;
  readonly grossAfter: Float64Array;
  readonly netBefore: Float64Array;
  readonly netAfter: Float64Array;
}

/** Which corrections: of a basket, of a kind, recorded from (included) to (excluded) a moment. */
export interface RestatementFilter {
  readonly basketId?: string | undefined;
  readonly kind?: RestatementKind;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Appends a correction with every day it changes. */
export async function insertRestatement(db: DbSession, restatement: NewRestatement): Promise<void> {
  const { changes, inputsBefore, inputsAfter, ...head } = restatement;
  const id = randomUUID();
  await db.restatement.create({ data: { id, ...head } });
  const column = (of: (change: LevelChange) => number): (number | null)[] =>
    changes.map((change) => orNull(of(change)));
  const hashes = (known: ReadonlyMap<number, string>): (string | null)[] =>
    changes.map(({ day }) => known.get(day) ?? null);
  await db.$executeRaw`
    INSERT INTO restatement_change (restatement_id, day, gross_before, gross_after, net_before, net_after,
                                    inputs_before, inputs_after)
    SELECT ${id}::uuid, DATE '1970-01-01' + d, gb, ga, nb, na, ib, ia
    FROM unnest(${changes.map(({ day }) => day)}::int[],
                ${column((change) => change.grossBefore)}::float8[], ${column((change) => change.grossAfter)}::float8[],
                ${column((change) => change.netBefore)}::float8[], ${column((change) => change.netAfter)}::float8[],
                ${hashes(inputsBefore)}::text[], ${hashes(inputsAfter)}::text[])
      AS t(d, gb, ga, nb, na, ib, ia)`;
}

/** Corrections, newest first. @param page at most `limit` of them, after the first `offset` */
export async function listStoredRestatements(
  db: DbSession,
  filter: RestatementFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<StoredRestatement[]> {
  const { basketId = null, kind = null, from = null, before = null } = filter;
  return await db.$queryRaw<StoredRestatement[]>`
    WITH asked AS (
      SELECT * FROM restatement
      WHERE (${basketId}::text IS NULL OR basket_id = ${basketId}) AND (${kind}::restatement_kind IS NULL OR kind = ${kind}::restatement_kind)
        AND (${from}::timestamptz IS NULL OR recorded_at >= ${from}) AND (${before}::timestamptz IS NULL OR recorded_at < ${before})
      ORDER BY recorded_at DESC, basket_id, id LIMIT ${limit} OFFSET ${offset}
    )
    SELECT r.id, r.basket_id AS "basketId", r.kind, r.cause, r.actor, r.engine_version AS "engineVersion",
           r.recorded_at AS "recordedAt", s.first AS "firstDay", s.last AS "lastDay", s.days, s.largest AS "largestChange",
           w.day AS "worstDay", w.net_before AS "netBefore", w.net_after AS "netAfter",
           (SELECT v.label FROM dataset_version v WHERE v.created_at <= r.recorded_at
            ORDER BY v.version DESC LIMIT 1) AS dataset
    FROM asked r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS days, min(day) - DATE '1970-01-01' AS first, max(day) - DATE '1970-01-01' AS last,
             max(abs(net_after / NULLIF(net_before, 0) - 1)) AS largest
      FROM restatement_change c WHERE c.restatement_id = r.id
    ) s
    CROSS JOIN LATERAL (
      SELECT day - DATE '1970-01-01' AS day, net_before, net_after FROM restatement_change c
      WHERE c.restatement_id = r.id
      ORDER BY abs(net_after / NULLIF(net_before, 0) - 1) DESC NULLS FIRST, c.day DESC LIMIT 1
    ) w
    ORDER BY r.recorded_at DESC, r.basket_id, r.id`;
}

/** How many corrections a filter matches. */
export async function countRestatements(db: DbSession, filter: RestatementFilter): Promise<number> {
  const recordedAt = {
    ...(filter.from === undefined ? {} : { gte: filter.from }),
    ...(filter.before === undefined ? {} : { lt: filter.before }),
  };
  const named = {
    ...(filter.basketId === undefined ? {} : { basketId: filter.basketId }),
    ...(filter.kind === undefined ? {} : { kind: filter.kind }),
  };
  return await db.restatement.count({ where: { ...named, recordedAt } });
}

/** The changed days of each of some corrections, by id. */
export async function loadRestatementChanges(
  db: DbSession,
  ids: readonly string[],
): Promise<Map<string, RestatementColumns>> {
  const rows = await db.restatementChange.findMany({
    where: { restatementId: { in: [...ids] } },
    orderBy: { day: "asc" },
  });
  return new Map(
    ids.map((id) => {
      const own = rows.filter((row) => row.restatementId === id);
      return [
        id,
        {
          days: own.map((row) => toDay(row.day)),
          grossBefore: Float64Array.from(own, (row) => row.grossBefore ?? Number.NaN),
          grossAfter: Float64Array.from(own, (row) => row.grossAfter ?? Number.NaN),
          netBefore: Float64Array.from(own, (row) => row.netBefore ?? Number.NaN),
          netAfter: Float64Array.from(own, (row) => row.netAfter ?? Number.NaN),
        },
      ];
    }),
  );
}
