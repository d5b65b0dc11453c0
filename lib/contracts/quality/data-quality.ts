import * as z from "zod";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { RestatementSummary } from "@/lib/contracts/levels/restatements";
import { Instant } from "@/lib/contracts/wire/instant";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Lists that can be taken away as CSV. */
export const QualityPart = z.enum([
  "coverage",
  "missing",
  "disagreement",
  "quarantine",
  "restatements",
  "providers",
  "runs",
]);
export type QualityPart = z.infer<typeof QualityPart>;

const PageNumber = z.coerce.number().int().min(1).max(100_000).optional();

/** Which asset (all without one), which rows of the long lists and which page of each; `part` chooses the CSV's list. */
export const QualityQuery = z.strictObject({
  asset: z.string().min(1).max(20).optional(),
  missing: z.enum(["held", "open", "known"]).optional(),
  verdict: z.enum(["held", "decided"]).optional(),
  missingPage: PageNumber,
  disagreementPage: PageNumber,
  quarantinePage: PageNumber,
  restatementsPage: PageNumber,
  part: QualityPart.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type QualityQuery = z.infer<typeof QualityQuery>;

/** A page of a long list: `total` rows in all, `size` a page, `page` counts from 1. */
function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.number(), page: z.number(), size: z.number() });
}

/** `priced`: a close of the day; `held`: the close before is carried; `open` and `known`: a gap that is still, or no longer, requested. */
const CoverageKind = z.enum(["priced", "held", "open", "known"]);

/** An asset's calendar from its listing to yesterday, or to its last day. Counts are days; together they are `expected`. */
export const AssetCoverage = z.object({
  asset: z.string(),
  name: z.string(),
  /** its place in the fund: held now, held before, or in other baskets only */
  role: z.enum(["held", "formerly-held", "other"]),
  from: IsoDay,
  to: IsoDay,
  hasEnded: z.boolean(),
  expected: z.number(),
  priced: z.number(),
  held: z.number(),
  open: z.number(),
  known: z.number(),
  lastPricedDay: IsoDay.nullable(),
  spans: z.array(z.object({ kind: CoverageKind, from: IsoDay, to: IsoDay })),
});
export type AssetCoverage = z.infer<typeof AssetCoverage>;

/** A run of days without a close of their own. */
export const MissingPeriod = z.object({
  asset: z.string(),
  from: IsoDay,
  to: IsoDay,
  days: z.number(),
  kind: CoverageKind.exclude(["priced"]),
  /** how often the providers were queried; null while it has not been recorded as a gap */
  attempts: z.number().nullable(),
  /** null when no further question is planned */
  nextAskAt: Instant.nullable(),
});
export type MissingPeriod = z.infer<typeof MissingPeriod>;

/** A day on which at least two independent origins priced an asset; spread = highest ÷ lowest − 1. */
const Disagreement = z.object({
  asset: z.string(),
  day: IsoDay,
  spread: z.number(),
  closes: z.array(z.object({ origin: z.string(), close: z.string() })),
});

/** The verdict in force on an observation that the rules doubt. Prices in USD, `measured` and `threshold` fractions. */
export const QuarantineRow = z.object({
  asset: z.string(),
  day: IsoDay,
  provider: z.string(),
  closeUsd: z.number(),
  reference: z.number().nullable(),
  measured: z.number().nullable(),
  threshold: z.number().nullable(),
  rule: z.string(),
  verdict: z.enum(["held", "readmitted", "accepted", "rejected"]),
  decider: z.string(),
  reason: z.string().nullable(),
  decidedAt: Instant,
  steps: z.number(),
});
export type QuarantineRow = z.infer<typeof QuarantineRow>;

/** Published levels that changed later; `worst` is the day that moved most, net of fee, points. */
export const RestatementRow = RestatementSummary.omit({
  dataset: true,
  firstDay: true,
  lastDay: true,
  largestChange: true,
}).extend({
  from: IsoDay,
  to: IsoDay,
  worst: z.object({ day: IsoDay, before: z.number().nullable(), after: z.number().nullable() }),
});
export type RestatementRow = z.infer<typeof RestatementRow>;

/** A provider's state. Budgets in weight units a minute; null before the first call. */
export const ProviderRow = z.object({
  id: z.string(),
  name: z.string(),
  breaker: z.enum(["closed", "open", "half-open"]).nullable(),
  failures: z.number().nullable(),
  retryAt: Instant.nullable(),
  /** null unless it is banned now */
  bannedUntil: Instant.nullable(),
  /** weight units a minute that we allow ourselves */
  budget: z.number().nullable(),
  /** whether that is less than the full budget, since the provider throttled us */
  isThrottled: z.boolean(),
  budgetLeft: z.number().nullable(),
  lastAnswerAt: Instant.nullable(),
  lastErrorAt: Instant.nullable(),
  lastErrorKind: z.string().nullable(),
  lastError: z.string().nullable(),
  callsHour: z.number(),
  errorsHour: z.number(),
  callsDay: z.number(),
  errorsDay: z.number(),
  assets: z.number(),
});
export type ProviderRow = z.infer<typeof ProviderRow>;

export const RunRow = z.object({
  id: z.string(),
  provider: z.string(),
  kind: z.enum(["import", "backfill", "nightly", "gaps", "correction"]),
  status: z.enum(["running", "done", "failed", "aborted"]),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  /** of `assetsTotal`, 0 where the run does not go by assets */
  assetsDone: z.number(),
  assetsTotal: z.number(),
  rowsRead: z.number(),
  rowsAdded: z.number(),
  rowsRejected: z.number(),
  error: z.string().nullable(),
});
export type RunRow = z.infer<typeof RunRow>;

/** What the prices rest on and what is wrong with them. Day counts are over the assets shown. */
export const DataQuality = z.object({
  simulated: z.boolean(),
  dataset: DatasetState,
  at: Instant,
  /** the list that a CSV holds */
  part: QualityPart,
  asset: z.string().nullable(),
  assets: z.array(z.string()),
  totals: z.object({
    expected: z.number(),
    priced: z.number(),
    held: z.number(),
    open: z.number(),
    known: z.number(),
    /** observations under each verdict in force */
    verdicts: z.object({ held: z.number(), readmitted: z.number(), accepted: z.number(), rejected: z.number() }),
    restatements: z.object({ silent: z.number(), announced: z.number() }),
    /** days with at least two origins, and those on which they lie more than 5 % apart */
    compared: z.object({ days: z.number(), wide: z.number() }),
  }),
  coverage: z.array(AssetCoverage),
  missing: pageOf(MissingPeriod),
  disagreement: pageOf(Disagreement),
  quarantine: pageOf(QuarantineRow),
  restatements: pageOf(RestatementRow),
  providers: z.array(ProviderRow),
  /** newest first */
  runs: z.array(RunRow),
  /** the next fetch by the plan */
  nextRunAt: Instant,
  sources: z.array(SourceLine),
});
export type DataQuality = z.infer<typeof DataQuality>;
