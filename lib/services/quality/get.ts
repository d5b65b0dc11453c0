import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { DataQuality, QualityPart, QualityQuery, QuarantineRow } from "@/lib/contracts/quality/data-quality";
import { nextIngestAt } from "@/lib/core/calendar/ingest-times";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { countRestatements, listStoredRestatements } from "@/lib/db/baskets/restatements";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { listGapSpans, listPricedSpans } from "@/lib/db/quality/coverage";
import { listOriginSpreads } from "@/lib/db/quality/origin-spreads";
import type { PageOf } from "@/lib/db/quality/page";
import { listProviderHealth } from "@/lib/db/quality/providers";
import { countVerdicts, listVerdicts } from "@/lib/db/quality/quarantine";
import { listNewestRuns } from "@/lib/db/quality/runs";
import { listAssetRows } from "@/lib/db/reference/assets";
import { AppError } from "@/lib/errors";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requirePublished } from "@/lib/services/baskets/require-published";
import type { ReadCtx } from "@/lib/services/context";
import { type CoverageOf, toCoverage } from "@/lib/services/quality/internal/to-coverage";
import {
  toDisagreement,
  toProviderRow,
  toQuarantineRow,
  toRestatementRow,
  toRunRow,
} from "@/lib/services/quality/to-quality-rows";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** rows of a list on a page, and in a CSV */
const PAGE_ROWS = 20;
const CSV_ROWS = 10_000;
const RUNS = 10;
const VERDICTS = { held: ["held"], decided: ["readmitted", "accepted", "rejected"] } as const;

/** Which rows of a list are asked for; a CSV of that list holds more. */
function pageOf(query: QualityQuery, part: QualityPart, page = 1): PageOf & { page: number; size: number } {
  const size = query.format === "csv" && query.part === part ? CSV_ROWS : PAGE_ROWS;
  return { page, size, limit: size, offset: (page - 1) * size };
}

/** WeightPeriods without a close, newest first, the fund's assets before others. */
function toMissingPage(query: QualityQuery, rows: readonly CoverageOf[]): DataQuality["missing"] {
  const all = rows
    .flatMap(({ missing }) => missing)
    .filter(({ kind }) => query.missing === undefined || kind === query.missing)
    .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1));
  const { page, size, offset } = pageOf(query, "missing", query.missingPage);
  return { rows: all.slice(offset, offset + size), total: all.length, page, size };
}

function sum(rows: readonly CoverageOf[], field: "expected" | "priced" | "held" | "open" | "known"): number {
  return rows.reduce((total, { coverage }) => total + coverage[field], 0);
}

async function loadLists(ctx: ReadCtx, query: QualityQuery, assetId: string | null) {
  const pages = {
    disagreement: pageOf(query, "disagreement", query.disagreementPage),
    quarantine: pageOf(query, "quarantine", query.quarantinePage),
    restatements: pageOf(query, "restatements", query.restatementsPage),
  };
  const verdicts = query.verdict === undefined ? null : VERDICTS[query.verdict];
  const [counts, held, spreads, silent, announced, restated] = await Promise.all([
    countVerdicts(ctx.db, assetId),
    listVerdicts(ctx.db, { ...pages.quarantine, assetId, verdicts }),
    listOriginSpreads(ctx.db, { ...pages.disagreement, assetId }),
    countRestatements(ctx.db, { kind: "silent" }),
    countRestatements(ctx.db, { kind: "restatement" }),
    listStoredRestatements(ctx.db, {}, pages.restatements),
  ]);
  const count = (verdict: QuarantineRow["verdict"]): number => counts.get(verdict) ?? 0;
  const shown = verdicts ?? [...VERDICTS.held, ...VERDICTS.decided];
  const toPage = <Row>({ page, size }: { page: number; size: number }, rows: Row[], total: number) => ({
    rows,
    total,
    page,
    size,
  });
  return {
    totals: {
      verdicts: {
        held: count("held"),
        readmitted: count("readmitted"),
        accepted: count("accepted"),
        rejected: count("rejected"),
      },
      restatements: { silent, announced },
      compared: { days: spreads.total, wide: spreads.wide },
    },
    disagreement: toPage(pages.disagreement, spreads.rows.map(toDisagreement), spreads.total),
    quarantine: toPage(
      pages.quarantine,
      held.map(toQuarantineRow),
      shown.reduce((total, verdict) => total + count(verdict), 0),
    ),
    restatements: toPage(pages.restatements, restated.map(toRestatementRow), silent + announced),
  };
}

/**
 * What the stored prices rest on and what is wrong with them: coverage, gaps, origins, quarantine, restatements, providers, runs.
 * Stored.
 * @throws AppError NOT_FOUND for an asset that is not in the catalogue
 */
export const getDataQuality = snapshotRead(async (ctx, query: QualityQuery): Promise<DataQuality> => {
  const asset = query.asset?.toUpperCase() ?? null;
  const catalogue = await listAssetRows(ctx.db);
  const assets = catalogue.filter(({ id }) => asset === null || id === asset);
  if (assets.length === 0)
    throw new AppError("NOT_FOUND", `"${query.asset}" is no known asset; symbols are those of the catalogue.`, {
      field: "asset",
    });
  const nowMs = ctx.now();
  const [fund, priced, gaps, lists, health, runs, sources] = await Promise.all([
    requirePublished(ctx.db, DEFAULT_BASKET),
    listPricedSpans(ctx.db),
    listGapSpans(ctx.db),
    loadLists(ctx, query, asset),
    listProviderHealth(ctx.db, new Date(nowMs)),
    listNewestRuns(ctx.db, RUNS),
    listContributingProviders(
      ctx.db,
      assets.map(({ id }) => id),
    ),
  ]);
  const rows = toCoverage({ assets, priced, gaps, fund, today: utcDay(nowMs) });
  const { totals, ...pages } = lists;
  return {
    simulated: ctx.isSimulated,
    dataset: await describeDataset(ctx, fund),
    at: new Date(nowMs).toISOString(),
    part: query.part ?? "coverage",
    asset,
    assets: catalogue.map(({ id }) => id),
    totals: {
      expected: sum(rows, "expected"),
      priced: sum(rows, "priced"),
      held: sum(rows, "held"),
      open: sum(rows, "open"),
      known: sum(rows, "known"),
      ...totals,
    },
    coverage: rows.map(({ coverage }) => coverage),
    missing: toMissingPage(query, rows),
    ...pages,
    providers: health.map((row) => toProviderRow(row, nowMs)),
    runs: runs.map(toRunRow),
    nextRunAt: new Date(nextIngestAt(nowMs)).toISOString(),
    sources,
  };
});
