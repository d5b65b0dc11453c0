import type { AuditChain } from "@/lib/contracts/audit/audit";
import { AUDIT_ORIGIN, auditHash, loadAudit } from "@/lib/db/audit/records";
import type { Ctx } from "@/lib/services/context";

const PAGE = 1_000;

/**
 * Walks the audit from its first row and names each row that was changed, removed or put in between. Every row is held
 * against the stored hash of the row before, so that only rows at fault are named.
 */
export async function verifyAudit(ctx: Ctx): Promise<AuditChain> {
  return await ctx.db.$transaction(
    async (tx) => {
      const broken: AuditChain["broken"] = [];
      let [rows, seq, head] = [0, 0, AUDIT_ORIGIN];
      for (;;) {
        const page = await loadAudit(tx, seq, PAGE);
        for (const entry of page) {
          for (let missing = seq + 1; missing < entry.seq; missing += 1)
            broken.push({ seq: missing, reason: "missing" });
          if (entry.seq === seq + 1 && entry.previousHash !== head) broken.push({ seq: entry.seq, reason: "chain" });
          else if (auditHash(entry.previousHash, entry) !== entry.hash)
            broken.push({ seq: entry.seq, reason: "content" });
          [rows, seq, head] = [rows + 1, entry.seq, entry.hash];
        }
        if (page.length < PAGE) return { rows, head, broken };
      }
    },
    { isolationLevel: "RepeatableRead", timeout: 120_000 },
  );
}
