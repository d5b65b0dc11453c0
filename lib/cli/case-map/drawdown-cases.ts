import type { CaseArgs } from "@/lib/cli/case-args";
import type { CaseCall } from "@/lib/cli/case-map/case-map";
import { wealthPath } from "@/lib/core/metrics/cumulative-return";
import { type DrawdownEpisode, drawdownTable } from "@/lib/core/metrics/drawdown-table";
import { complete } from "@/lib/core/metrics/returns";

/** The deepest drawdowns of the wealth that known returns lead to, in rows: one row is one day. */
function deepest(args: CaseArgs, count: number): DrawdownEpisode[] {
  const levels = Float64Array.of(1, ...wealthPath(complete(args.column("returns")), 1));
  return drawdownTable(
    levels,
    Int32Array.from(levels, (_, row) => row),
  ).slice(0, count);
}

function longestRecovered(args: CaseArgs): number {
  const prices = args.column("prices");
  const step = args.number("stepDays");
  const episodes = drawdownTable(
    prices,
    Int32Array.from(prices, (_, row) => row * step),
  );
  return Math.max(0, ...episodes.map((episode) => (episode.recoveryDay === null ? 0 : episode.lengthDays)));
}

/** Drawdown episodes by the names of the case files. */
export const DRAWDOWN_CASES: readonly (readonly [string, CaseCall])[] = [
  ["drawdownsTop5Depth", (args) => deepest(args, 5).map(({ depth }) => depth)],
  ["drawdownsTop5Length", (args) => deepest(args, 5).map(({ lengthDays }) => lengthDays)],
  ["longestRecoveredDrawdownDays", longestRecovered],
];
