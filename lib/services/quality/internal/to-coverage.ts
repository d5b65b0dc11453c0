import type { AssetCoverage, MissingPeriod } from "@/lib/contracts/quality/data-quality";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { type CoverageSpan, countDays, priceCoverage } from "@/lib/core/prices/coverage";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import type { StoredGap, StoredSpan } from "@/lib/db/quality/coverage";
import type { DatedAsset } from "@/lib/db/reference/assets";
import { expectedDays } from "@/lib/services/prices/expected-days";

/** An asset's calendar and those of its days that have no close of their own. */
export interface CoverageOf {
  readonly coverage: AssetCoverage;
  readonly missing: readonly MissingPeriod[];
}

const ROLES = ["held", "formerly-held", "other"] as const;

function roleOf(asset: string, fund: PublishedBasket): AssetCoverage["role"] {
  const { constituents = [], compositions = [] } = fund.state.history ?? {};
  if (constituents.some((held) => held.asset === asset)) return "held";
  return compositions.some(({ units }) => units.some(([held]) => held === asset)) ? "formerly-held" : "other";
}

function toMissing(asset: string, span: CoverageSpan, gaps: readonly StoredGap[]): MissingPeriod[] {
  if (span.kind === "priced") return [];
  const recorded = gaps.filter((gap) => gap.from <= span.to && gap.to >= span.from);
  const asks = recorded.flatMap((gap) => (gap.nextAskAt === null ? [] : [gap.nextAskAt.getTime()]));
  return [
    {
      asset,
      from: isoFromDay(span.from),
      to: isoFromDay(span.to),
      days: span.to - span.from + 1,
      kind: span.kind,
      attempts: recorded.length === 0 ? null : Math.max(...recorded.map((gap) => gap.attempts)),
      nextAskAt: asks.length === 0 ? null : new Date(Math.min(...asks)).toISOString(),
    },
  ];
}

/** The fund's assets first, then what is most broken. */
function byRoleAndGaps(a: CoverageOf, b: CoverageOf): number {
  const rank = ({ coverage }: CoverageOf): number => ROLES.indexOf(coverage.role);
  const gap = ({ coverage: { open, known, held } }: CoverageOf): number => open + known + held;
  const isHeld = a.coverage.role === "held" && b.coverage.role === "held";
  const order = rank(a) - rank(b) || (isHeld ? 0 : gap(b) - gap(a));
  return order || a.coverage.asset.localeCompare(b.coverage.asset);
}

/**
 * Calendars of assets from their listing to yesterday, or to their last day where they ended.
 * @param input.priced and input.gaps of all assets, by asset and day
 * @param input.today UTC day number of the running day
 */
export function toCoverage(input: {
  readonly assets: readonly DatedAsset[];
  readonly priced: readonly StoredSpan[];
  readonly gaps: readonly StoredGap[];
  readonly fund: PublishedBasket;
  readonly today: number;
}): CoverageOf[] {
  const rows = input.assets.flatMap((asset): CoverageOf[] => {
    const priced = input.priced.filter(({ assetId }) => assetId === asset.id);
    const gaps = input.gaps.filter(({ assetId }) => assetId === asset.id);
    const expected = expectedDays(asset, priced, input.today);
    if (expected === null) return [];
    const { from, to } = expected;
    const spans = priceCoverage({
      expected,
      priced,
      knownGaps: gaps.filter(({ status }) => status === "known"),
    });
    const last = spans.findLast(({ kind }) => kind === "priced");
    const coverage = {
      asset: asset.id,
      name: asset.name,
      role: roleOf(asset.id, input.fund),
      from: isoFromDay(from),
      to: isoFromDay(to),
      hasEnded: asset.lastDay !== null && asset.lastDay <= to,
      expected: to - from + 1,
      priced: countDays(spans, "priced"),
      held: countDays(spans, "held"),
      open: countDays(spans, "open"),
      known: countDays(spans, "known"),
      lastPricedDay: last === undefined ? null : isoFromDay(last.to),
      spans: spans.map((span) => ({ kind: span.kind, from: isoFromDay(span.from), to: isoFromDay(span.to) })),
    };
    return [{ coverage, missing: spans.flatMap((span) => toMissing(asset.id, span, gaps)) }];
  });
  return rows.sort(byRoleAndGaps);
}
