import * as z from "zod";
import type { WeightFault as CoreWeightFault, WeightFaultCode } from "@/lib/core/drafts/draft-faults";

export const WeightFault = z.object({
  code: z.enum([
    "no-rows",
    "sum",
    "missing-symbol",
    "unknown-symbol",
    "duplicate-symbol",
    "missing-weight",
    "negative",
    "zero",
    "before-listing",
    "unpriced",
    "missing-source",
    "missing-reason",
  ] satisfies WeightFaultCode[]),
  field: z.enum(["rows", "source", "reason", "effectiveDay"]),
  /** counted from 0; null where no single row is at fault */
  row: z.int().nullable(),
  symbol: z.string().nullable(),
  /** figures of the message: basis points, ISO days, row numbers counted from 1 */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
}) satisfies z.ZodType<CoreWeightFault>;
export type WeightFault = z.infer<typeof WeightFault>;
