import type { DbSession } from "@/lib/db/client";

/** How many people of the house may approve and are not shut out; also those who have no second factor yet. */
export async function countApprovers(db: DbSession): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM person WHERE 'approver' = ANY(roles) AND disabled_at IS NULL`;
  return row?.count ?? 0;
}
