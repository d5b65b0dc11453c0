import type { AuditValue } from "@/lib/contracts/audit/value";
import type { ReferenceChange } from "@/lib/contracts/reference/reference-admin";
import type { DbSession } from "@/lib/db/client";
import { claimRow, loadVersion, lockReference, type ReferenceKey } from "@/lib/db/reference/reference-claims";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { refreshLevelsIn } from "@/lib/services/levels/refresh";
import { requireRole } from "@/lib/services/require-role";

/** A change of one row of reference data. */
export interface ReferenceEdit {
  readonly row: ReferenceKey;
  /** the version that the person looked at; null where they saw no row */
  readonly version: number | null;
  readonly action: string;
  readonly subject: string;
  readonly reason: string;
  readonly source: string;
  /** the row as the audit shows it; null where there is none */
  readonly read: (tx: DbSession) => Promise<AuditValue>;
  /** checks what only the store can tell, then writes */
  readonly write: (tx: DbSession) => Promise<void>;
}

/**
 * Changes one row of reference data for a person: no other change meanwhile, none that the person has not seen, the row
 * claimed from the seed files, and every level that rests on it and its audit row written with it, or nothing at all.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; CONFLICT where the row is not as the person saw it, or would not change
 */
export async function editReference(ctx: Ctx, edit: ReferenceEdit): Promise<ReferenceChange> {
  requireRole(ctx, "editor", "approver", "admin");
  const { row, version, action, subject, reason, source } = edit;
  return await ctx.db.$transaction(
    async (tx) => {
      await lockReference(tx);
      const before = await edit.read(tx);
      const stored = before === null ? null : await loadVersion(tx, row);
      if (stored !== version) {
        const now = before === null ? "it is not there" : `it is ${JSON.stringify(before)}`;
        throw new AppError("CONFLICT", `${subject} has changed since you looked at it: ${now}.`);
      }
      await edit.write(tx);
      const after = await edit.read(tx);
      if (JSON.stringify(after) === JSON.stringify(before)) {
        throw new AppError("CONFLICT", `${subject} is so already; nothing would change.`);
      }
      await claimRow(tx, row);
      const { rowsChanged } = await refreshLevelsIn(tx, ctx, { cause: action, isBumpDue: true });
      await recordChange(tx, ctx, { action, subject, before, after, reason, source });
      return { levelsChanged: rowsChanged };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
