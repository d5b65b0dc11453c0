import type { MethodologyExamples } from "@/lib/contracts/pages/methodology-examples";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import {
  toContributionExample,
  toDriftExample,
  toFeeExample,
  toLevelExample,
  toReviewExample,
  toRiskExample,
} from "@/lib/services/fund/internal/to-methodology-examples";
import { snapshotRead } from "@/lib/services/snapshot-read";

const NONE = { level: null, review: null, fee: null, drift: null, contribution: null, risk: null } as const;

/**
 * The methodology's worked examples with the basket's numbers of today; all null while nothing is priced.
 * Computed.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export const getMethodologyExamples = snapshotRead(
  async (ctx, input: { basket: string }): Promise<MethodologyExamples> => {
    const run = await requireBasket(ctx.db, input.basket);
    const dataset = await describeDataset(ctx, toDatedBasket(run));
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
  },
);
