import type { DbSession } from "@/lib/db/client";
import type { Fact } from "@/lib/db/generated/client";

/** The claim on file about a subject; of several the first. */
export async function findClaim(db: DbSession, subject: string): Promise<Fact | null> {
  return await db.fact.findFirst({ where: { subject }, orderBy: { id: "asc" } });
}
