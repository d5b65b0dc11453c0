import * as z from "zod";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Σ units × price at the as-of day; points are USD per share of a fund that began at 100. */
export const LevelExample = z.object({
  day: IsoDay,
  rows: z.array(z.object({ asset: z.string(), units: z.number(), priceUsd: z.number(), points: z.number() })),
  cash: z.number(),
  gross: z.number(),
});
export type LevelExample = z.infer<typeof LevelExample>;

/** What the last review after the base bought; weights are fractions, null before where not held. */
export const ReviewExample = z.object({
  day: IsoDay,
  /** V, points */
  value: z.number(),
  rows: z.array(
    z.object({
      asset: z.string(),
      before: z.number().nullable(),
      after: z.number(),
      priceUsd: z.number(),
      units: z.number(),
    }),
  ),
  turnover: z.number(),
});
export type ReviewExample = z.infer<typeof ReviewExample>;

export const FeeExample = z.object({
  from: IsoDay,
  to: IsoDay,
  days: z.number(),
  feePerYear: z.number(),
  factor: z.number(),
  gross: z.number(),
  net: z.number(),
});
export type FeeExample = z.infer<typeof FeeExample>;

/** The largest holding, from the close of the last composition to the as-of day. */
export const DriftExample = z.object({
  asset: z.string(),
  from: IsoDay,
  to: IsoDay,
  units: z.number(),
  priceUsd: z.number(),
  gross: z.number(),
  weightBefore: z.number(),
  weight: z.number(),
});
export type DriftExample = z.infer<typeof DriftExample>;

/** Linked contributions of a month; they and the cost sum to `total`. All fractions of the level at `from`. */
export const ContributionExample = z.object({
  from: IsoDay,
  to: IsoDay,
  rows: z.array(z.object({ asset: z.string(), linked: z.number() })),
  cost: z.number(),
  total: z.number(),
  /** K = ln(1 + total) ÷ total */
  carinoFactor: z.number(),
});
export type ContributionExample = z.infer<typeof ContributionExample>;

/** Daily net returns of the year to the as-of day (since inception where that is shorter). */
export const RiskExample = z.object({
  from: IsoDay,
  to: IsoDay,
  n: z.number(),
  mean: Figure,
  deviation: Figure,
  volatility: Figure,
  sharpe: Figure,
});
export type RiskExample = z.infer<typeof RiskExample>;

/** Today's inputs of the methodology's worked examples; null where the store can't give one. */
export const MethodologyExamples = z.object({
  dataset: DatasetState,
  level: LevelExample.nullable(),
  review: ReviewExample.nullable(),
  fee: FeeExample.nullable(),
  drift: DriftExample.nullable(),
  contribution: ContributionExample.nullable(),
  risk: RiskExample.nullable(),
  sources: z.array(SourceLine),
});
export type MethodologyExamples = z.infer<typeof MethodologyExamples>;
