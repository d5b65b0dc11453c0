import type { Facts } from "@/lib/contracts/reference/facts";
import { listFacts } from "@/lib/db/reference/facts";
import type { ReadCtx } from "@/lib/services/context";

/** Every published figure of the reference data with its date and source. */
export async function getFacts(ctx: ReadCtx): Promise<Facts> {
  return { simulated: ctx.isSimulated, facts: await listFacts(ctx.db, null) };
}
