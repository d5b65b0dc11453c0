import { Prisma } from "@/lib/db/generated/client";

/**
 * Condition on rows of chosen_price: the version was known at the end (24:00 UTC) of a day. Histories are read long after
 * they happened, so a day's first version counts from the day's own close, and so does every version of the first fill,
 * chosen before any level was published. Later versions count from the moment they were chosen.
 * @param knownOn UTC day number; without it every version counts
 */
export function knownOnCondition(knownOn: number | undefined): Prisma.Sql {
  if (knownOn === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`(
    day <= DATE '1970-01-01' + ${knownOn}::int
    AND (version = 1
         OR chosen_at <= to_timestamp((${knownOn}::int + 1) * 86400.0)
         OR chosen_at < (SELECT min(created_at) FROM dataset_version WHERE label NOT LIKE 'empty.%')))`;
}
