import { withSnapshot } from "@/lib/db/snapshot";
import type { ReadCtx } from "@/lib/services/context";

/**
 * A read verb whose queries all see one state of the store: it opens a snapshot, or stays in that of the verb that calls it.
 * @param verb uses only the context it is given
 */
export function snapshotRead<Input extends readonly unknown[], Output>(
  verb: (ctx: ReadCtx, ...input: Input) => Promise<Output>,
): (ctx: ReadCtx, ...input: Input) => Promise<Output> {
  return (ctx, ...input) => withSnapshot(ctx.db, (db) => verb({ ...ctx, db }, ...input));
}
