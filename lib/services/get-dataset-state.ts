import type { DatasetState } from "@/lib/contracts/fund-overview";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { toDatasetState } from "@/lib/services/to-dataset-state";

/** What every page's as-of strip shows: the state of the fund's data. */
export async function getDatasetState(ctx: Ctx): Promise<DatasetState> {
  return await toDatasetState(ctx, await getBasketRun(ctx.db, "ai-fund"));
}
