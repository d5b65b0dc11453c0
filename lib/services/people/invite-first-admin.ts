import { randomBytes } from "node:crypto";
import { insertInvitation } from "@/lib/db/people/invitations";
import { hasPeople } from "@/lib/db/people/people";
import type { Ctx } from "@/lib/services/context";

const MINUTES = 30;

/**
 * Makes the one-time link of the first admin; a link made before it ends with it. For the terminal and the start only: no
 * route leads here.
 * @returns its token; null once there is anybody in the house
 */
export async function inviteFirstAdmin(ctx: Ctx): Promise<string | null> {
  if (await hasPeople(ctx.db)) return null;
  const token = randomBytes(32).toString("base64url");
  const createdAt = new Date(ctx.now());
  const expiresAt = new Date(ctx.now() + MINUTES * 60_000);
  const nobody = { email: null, name: null, invitedById: null };
  await ctx.db.$transaction((tx) =>
    insertInvitation(tx, { kind: "first_admin", token, ...nobody, roles: ["admin"], createdAt, expiresAt }),
  );
  return token;
}
