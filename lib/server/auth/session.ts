import "server-only";
import { Role } from "@/lib/contracts/people/role";
import { deleteSession, touchSession } from "@/lib/db/people/sessions";
import { type AdminRuntime, getAdminRuntime } from "@/lib/server/context";
import type { Person } from "@/lib/services/context";

const IDLE_MS = 30 * 60_000;
const TOUCH_MS = 60_000;

/** Who stands at the door: nobody, somebody whose password was right and whose code is still due, or a person of the house. */
export interface Visitor {
  /** null until the second factor is proved, where one is in use */
  readonly person: Person | null;
  readonly sessionId: string;
  readonly personId: string;
  /** whether an authenticator is in use */
  readonly hasAuthenticator: boolean;
}

/** Who has sent a request with these headers; null without a session that holds. */
export async function findVisitor(headers: Headers, admin: AdminRuntime = getAdminRuntime()): Promise<Visitor | null> {
  const found = await admin.auth.api.getSession({ headers });
  if (found === null) return null;
  const { session, user } = found;
  const now = Date.now();
  const idleMs = now - session.seenAt.getTime();
  if (idleMs >= IDLE_MS || user.disabledAt) {
    await deleteSession(admin.db, session.id);
    return null;
  }
  if (idleMs >= TOUCH_MS) await touchSession(admin.db, session.id, new Date(now));
  const hasAuthenticator = Boolean(user.totpConfirmedAt);
  const steppedUpAt = session.steppedUpAt?.getTime() ?? null;
  const roles = user.roles.map((role) => Role.parse(role));
  const { id, name, email } = user;
  const person: Person = { type: "person", id, name, email, roles, steppedUpAt };
  const isThrough = !hasAuthenticator || steppedUpAt !== null;
  return { person: isThrough ? person : null, sessionId: session.id, personId: id, hasAuthenticator };
}
