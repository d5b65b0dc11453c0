import type { AuditValue } from "@/lib/contracts/audit/value";
import { appendAudit } from "@/lib/db/audit/records";
import type { DbSession } from "@/lib/db/client";
import type { Actor, Ctx } from "@/lib/services/context";

/** What a verb tells the audit of what it did. */
export interface Change {
  /** as in "weights.submit" */
  readonly action: string;
  /** as in "weights:fund:2024-10-04" */
  readonly subject: string;
  /** the thing before and after, without secrets; null where there was none */
  readonly before: AuditValue;
  readonly after: AuditValue;
  readonly reason?: string;
  /** address or document that the change rests on */
  readonly source?: string;
}

function nameOf(actor: Actor): { actorId: string; actorName: string } {
  if (actor.type === "person") return { actorId: actor.id, actorName: actor.name };
  const name = actor.type === "job" ? actor.name : "anonymous";
  return { actorId: `${actor.type}:${name}`, actorName: name };
}

/**
 * Writes who did what into the audit chain, in the transaction of the change itself. Call it last in that transaction:
 * changes of the house queue on it.
 */
export async function recordChange(tx: DbSession, ctx: Ctx, change: Change): Promise<void> {
  const { reason = null, source = null, ...told } = change;
  await appendAudit(tx, { at: new Date(ctx.now()), ...nameOf(ctx.actor), ...told, reason, source });
}
