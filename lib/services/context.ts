import type { Db } from "@/lib/db/client";

/** Who asks. A job is the product itself: start-up, terminal, worker. */
export type Actor = { readonly type: "anonymous" } | { readonly type: "job"; readonly name: string };

/** What every verb gets: the store, a clock, and who asks. */
export interface Ctx {
  readonly db: Db;
  /** milliseconds since 1970-01-01 UTC */
  readonly now: () => number;
  readonly actor: Actor;
  /** true when the store holds the seeded market instead of real prices */
  readonly isSimulated: boolean;
}
