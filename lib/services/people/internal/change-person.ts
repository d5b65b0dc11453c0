import type { AuditValue } from "@/lib/contracts/audit/value";
import type { DbSession } from "@/lib/db/client";
import { countOtherAdmins, lockPeople, lockPerson, type StoredPerson } from "@/lib/db/people/people";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { requireStepUp } from "@/lib/services/require-step-up";

/** What an admin does to a person: how it is told, and what changes. */
interface PersonChange {
  readonly id: string;
  readonly reason: string;
  /** as in "person.disable" */
  readonly action: string;
  /** whether the person may go on being an admin who can sign in; the last one may not be lost */
  readonly staysAdmin: (person: StoredPerson) => boolean;
  /** makes the change and tells it as before and after */
  readonly change: (
    tx: DbSession,
    person: StoredPerson,
    at: Date,
  ) => Promise<{ before: AuditValue; after: AuditValue }>;
}

/**
 * A change of a person by an admin with a fresh code: one transaction with its audit.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown person; CONFLICT where nobody would be left to admit others
 */
export async function changePerson(ctx: Ctx, { id, reason, action, staysAdmin, change }: PersonChange): Promise<void> {
  requireRole(ctx, "admin");
  requireStepUp(ctx);
  await ctx.db.$transaction(async (tx) => {
    // Two admins who disable each other at once would both find the other still there.
    await lockPeople(tx);
    const person = await lockPerson(tx, id);
    if (person === null) throw new AppError("NOT_FOUND", `There is no person ${id}.`, { field: "id" });
    const isAdmin = person.roles.includes("admin") && person.disabledAt === null;
    if (isAdmin && !staysAdmin(person) && (await countOtherAdmins(tx, id)) === 0) {
      const message = `${person.name} is the only admin; make somebody else one first.`;
      throw new AppError("CONFLICT", message, { field: "id" });
    }
    const told = await change(tx, person, new Date(ctx.now()));
    await recordChange(tx, ctx, { action, subject: `person:${id}`, ...told, reason });
  });
}
