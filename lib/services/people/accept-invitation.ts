import { randomUUID } from "node:crypto";
import type { AcceptInvitation } from "@/lib/contracts/people/invitation";
import type { DbSession } from "@/lib/db/client";
import { takeInvitation } from "@/lib/db/people/invitations";
import { findPersonByEmail, hasPeople, insertPerson, lockPeople } from "@/lib/db/people/people";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx, Person } from "@/lib/services/context";
import { hashPassword } from "@/lib/services/people/hash-password";
import { checkPassword } from "@/lib/services/people/internal/check-password";

const OVER = "This link was used, or its time is over. Ask an admin for a new one.";

/** Whom the link is for: the one that it names, or, for the first admin, whoever brings it. */
async function settleWho(tx: DbSession, input: AcceptInvitation, at: Date) {
  const link = await takeInvitation(tx, input.token, at);
  if (link === null) throw new AppError("FORBIDDEN", OVER, { field: "token" });
  const isFirst = link.kind === "first_admin";
  if (isFirst && (await hasPeople(tx))) throw new AppError("FORBIDDEN", OVER, { field: "token" });
  const email = (isFirst ? input.email : link.email)?.toLowerCase();
  const name = isFirst ? input.name : (link.name ?? undefined);
  if (email === undefined) throw new AppError("VALIDATION", "Give your e-mail address.", { field: "email" });
  if (name === undefined) throw new AppError("VALIDATION", "Give your name.", { field: "name" });
  if ((await findPersonByEmail(tx, email)) !== null) throw new AppError("FORBIDDEN", OVER, { field: "token" });
  return { email, name, roles: link.roles, isFirst };
}

/**
 * Makes a person of whoever brings a link, with a password of their own.
 * @returns the person, not signed in yet
 * @throws AppError FORBIDDEN for a link that was used or is over (field "token"); VALIDATION naming email, name or password
 */
export async function acceptInvitation(ctx: Ctx, input: AcceptInvitation): Promise<Person> {
  const at = new Date(ctx.now());
  const passwordHash = await hashPassword(input.password);
  return await ctx.db.$transaction(async (tx) => {
    // Two that bring the first admin's links at once would both find nobody in the house.
    await lockPeople(tx);
    const { email, name, roles, isFirst } = await settleWho(tx, input, at);
    checkPassword(input.password, { name, email }, "password");
    const person: Person = { type: "person", id: randomUUID(), name, email, roles, steppedUpAt: null };
    await insertPerson(tx, { id: person.id, name, email, roles, passwordHash, at });
    await recordChange(
      tx,
      { ...ctx, actor: person },
      {
        action: isFirst ? "person.first-admin" : "person.accept",
        subject: `person:${person.id}`,
        before: null,
        after: { email, name, roles: [...roles] },
      },
    );
    return person;
  });
}
