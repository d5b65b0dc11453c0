import type { Db } from "@/lib/db/client";

/** Lets the store refuse every change of a level while something is done. */
export async function withLevelsRefused<Result>(db: Db, done: () => Promise<Result>): Promise<Result> {
  await db.$executeRaw`
    CREATE TRIGGER level_refused BEFORE INSERT OR UPDATE OR DELETE ON level
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`;
  try {
    return await done();
  } finally {
    await db.$executeRaw`DROP TRIGGER level_refused ON level`;
  }
}
