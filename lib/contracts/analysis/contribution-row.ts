import * as z from "zod";

export const ContributionRow = z.object({
  asset: z.string(),
  /** earlier tickers folded into this row, e.g. RNDR in RENDER */
  includes: z.array(z.string()),
  isHeld: z.boolean(),
  /** fraction of the gross return since inception; the rows sum to it */
  contribution: z.number().nullable(),
});
export type ContributionRow = z.infer<typeof ContributionRow>;
