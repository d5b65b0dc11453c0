import type { Backfills } from "@/lib/contracts/price-desk";
import { loadTaskState } from "@/lib/db/jobs";
import { listNewestRuns } from "@/lib/db/quality-runs";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { toRunRow } from "@/lib/services/to-quality-rows";

const RUNS = 10;

/**
 * Backfills that wait or run, and the newest runs with how far each is.
 * @throws AppError UNAUTHORIZED, FORBIDDEN
 */
export async function listBackfills(ctx: Ctx): Promise<Backfills> {
  requireRole(ctx, "editor", "approver", "admin");
  const [queue, runs] = await Promise.all([
    loadTaskState(ctx.db, "backfill"),
    listNewestRuns(ctx.db, RUNS, "backfill"),
  ]);
  return { queue, runs: runs.map(toRunRow) };
}
