import type { Role } from "@/lib/contracts/people/role";
import type { Db, DbSession } from "@/lib/db/client";

/** A signed-in person of the house. */
export interface Person {
  readonly type: "person";
  readonly id: string;
  /** as the audit names them */
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** when this session last proved its second factor, milliseconds since 1970-01-01 UTC; null when it never did */
  readonly steppedUpAt: number | null;
}

/** Who asks. A job is the product itself: start-up, terminal, worker. */
export type Actor = { readonly type: "anonymous" } | { readonly type: "job"; readonly name: string } | Person;

/** What a read verb gets: the store or a snapshot of it, a clock, and who asks. */
export interface ReadCtx {
  readonly db: DbSession;
  /** milliseconds since 1970-01-01 UTC */
  readonly now: () => number;
  readonly actor: Actor;
  /** true when the store holds the seeded market instead of real prices */
  readonly isSimulated: boolean;
}

/** What a verb that writes gets: the store itself, which opens its transactions. */
export interface Ctx extends ReadCtx {
  readonly db: Db;
}
