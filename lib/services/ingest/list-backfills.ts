import type { Backfills } from "@/lib/contracts/ingest/price-admin";
import { loadTaskState } from "@/lib/db/ingest/jobs";
import { listNewestRuns } from "@/lib/db/quality/runs";
import type { Ctx } from "@/lib/services/context";
import { toRunRow } from "@/lib/services/quality/to-quality-rows";
import { requireRole } from "@/lib/services/require-role";

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
