import type { Db, DbSession } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

/** How long a read waits for a connection of the pool, and how long it may hold one; statements have their own limit. */
const WAIT_MS = 10_000;
const HOLD_MS = 60_000;

/** What Prisma says when one of the two has passed. */
const TRANSACTION_EXPIRED = "P2028";

/** Whether a session is the pool itself; one in a transaction opens no other, so that no read holds two connections. */
function isPool(db: Db | DbSession): db is Db {
  return "$transaction" in db && typeof db.$transaction === "function";
}

/**
 * Runs `work` on one connection that may only read and sees one state of the store throughout. In a transaction that is
 * open already it runs in that.
 * @throws AppError UNAVAILABLE where no connection was free in time
 */
export async function withSnapshot<T>(db: Db | DbSession, work: (session: DbSession) => Promise<T>): Promise<T> {
  if (!isPool(db)) return await work(db);
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`;
        return await work(tx);
      },
      { isolationLevel: "RepeatableRead", maxWait: WAIT_MS, timeout: HOLD_MS },
    );
  } catch (cause) {
    if (cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === TRANSACTION_EXPIRED) {
      throw new AppError("UNAVAILABLE", "The store is busy; ask again in a moment.", { cause });
    }
    throw cause;
  }
}
