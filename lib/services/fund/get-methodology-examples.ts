import type { MethodologyExamples } from "@/lib/contracts/pages/methodology-examples";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import type { Ctx } from "@/lib/services/context";
import {
  toContributionExample,
  toDriftExample,
  toFeeExample,
  toLevelExample,
  toReviewExample,
  toRiskExample,
} from "@/lib/services/fund/internal/to-methodology-examples";

const NONE = { level: null, review: null, fee: null, drift: null, contribution: null, risk: null } as const;

/**
 * The methodology's worked examples with the basket's stored numbers; all null while nothing is priced.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getMethodologyExamples(ctx: Ctx, input: { basket: string }): Promise<MethodologyExamples> {
  const run = await requireBasket(ctx.db, input.basket);
  const dataset = await describeDataset(ctx, run);
  const { basket } = run;
  if (basket === null) return { dataset, ...NONE, sources: [] };
  return {
    dataset,
    level: toLevelExample(basket),
    review: toReviewExample(run, basket),
    fee: toFeeExample(run, basket),
    drift: toDriftExample(basket),
    contribution: toContributionExample(run, basket),
    risk: toRiskExample(basket),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
