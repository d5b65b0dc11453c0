import { printProgress, withBars } from "@/lib/cli/progress";
import type { AuditChain } from "@/lib/contracts/audit/audit";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { type BrokenLevel, type VerifiedLevel, verifyLevels } from "@/lib/services/levels/verify";

const REASONS: Readonly<Record<BrokenLevel["reason"], string>> = {
  missing: "is not stored",
  unexpected: "is stored, but no level follows from the stored prices and weights",
  hash: "has a hash that is not that of its inputs and the day before",
  level: "has a level that is not that of its inputs",
  flags: "has flags that are not those of its inputs",
};

const AUDIT_REASONS: Readonly<Record<AuditChain["broken"][number]["reason"], string>> = {
  missing: "is missing",
  chain: "does not name the row before it",
  content: "was changed after it was written",
};

function describe(level: VerifiedLevel | null): string {
  if (level === null) return "none";
  const points = (value: number): string => (Number.isNaN(value) ? "unknown" : String(value));
  return `${level.hash}, gross ${points(level.gross)}, net ${points(level.net)}`;
}

/**
 * Recomputes the stored levels with a progress bar and prints what was found, the first broken row of each basket by name.
 * @param basket only this one; all when undefined
 * @returns how many rows were checked, and how many rows and states are broken
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function runVerify(
  ctx: Ctx,
  basket: string | undefined,
  print: (line: string) => void,
): Promise<{ rows: number; broken: number }> {
  const title = "Verifying levels";
  const verified = await withBars([title], printProgress, (reportOf) =>
    verifyLevels(ctx, {
      basket,
      onProgress: ({ done, total, basket: current }) => reportOf(title)(done, total, current),
    }),
  );
  for (const { basket: id, rows, brokenRows, firstBroken, isStateBroken } of verified) {
    print(`${id}: ${rows} levels, ${brokenRows === 0 ? "every one follows from its inputs" : `${brokenRows} broken`}`);
    if (isStateBroken) print(`  ${id} has a published state that is not that of its inputs`);
    if (firstBroken === null) continue;
    print(`  first broken: ${firstBroken.day} ${REASONS[firstBroken.reason]}`);
    print(`  stored:       ${describe(firstBroken.stored)}`);
    print(`  recomputed:   ${describe(firstBroken.recomputed)}`);
  }
  const rows = verified.reduce((sum, row) => sum + row.rows, 0);
  const broken = verified.reduce((sum, row) => sum + row.brokenRows + (row.isStateBroken ? 1 : 0), 0);
  const baskets = verified.length === 1 ? "1 basket" : `${verified.length} baskets`;
  print(`${rows} levels of ${baskets} checked, ${broken} broken`);
  return { rows, broken };
}

/**
 * Walks the audit's chain and prints what was found: its last hash, to be noted elsewhere, and each row at fault.
 * @returns how many rows were checked, and how many are broken
 */
export async function runVerifyAudit(
  ctx: Ctx,
  print: (line: string) => void,
): Promise<{ rows: number; broken: number }> {
  const { rows, head, broken } = await verifyAudit(ctx);
  print(`${rows} rows of the audit checked, ${broken.length} broken; the last hash is ${head}`);
  for (const { seq, reason } of broken) print(`  row ${seq} ${AUDIT_REASONS[reason]}`);
  return { rows, broken: broken.length };
}
