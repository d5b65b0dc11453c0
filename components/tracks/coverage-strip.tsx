import type { ReactNode } from "react";
import { percent } from "@/components/charts/plot/layout";
import { lineColour } from "@/components/charts/plot/line";
import type { TrackRow } from "@/lib/contracts/analysis/tracks";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

interface CoverageStripProps {
  readonly row: TrackRow;
  readonly from: string;
  readonly to: string;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isDoubtful: boolean;
}

/** The days with a level, cut where a doubtful weight period begins or a gap opens. UTC day numbers. */
function knownPieces({ firstDay, coverage, weightPeriods }: TrackRow, from: number, to: number): Piece[] {
  if (firstDay === null || coverage.known === 0) return [];
  const gaps = coverage.gaps.map((gap) => ({ from: dayFromIso(gap.from), to: dayFromIso(gap.to) }));
  const doubts = weightPeriods
    .filter(({ status }) => status !== "published" && status !== "rule")
    .map((weightPeriod) => ({ from: dayFromIso(weightPeriod.from), to: dayFromIso(weightPeriod.to) }));
  const within = (spans: typeof gaps, day: number): boolean => spans.some((span) => span.from <= day && day <= span.to);
  const starts = [Math.max(from, dayFromIso(firstDay))];
  for (const { from: first, to: last } of [...gaps, ...doubts]) starts.push(first, last + 1);
  const cuts = [...new Set(starts)].filter((day) => day >= (starts[0] ?? 0) && day <= to).sort((a, b) => a - b);
  return cuts.flatMap((start, i) => {
    const end = (cuts[i + 1] ?? to + 1) - 1;
    return within(gaps, start) ? [] : [{ from: start, to: end, isDoubtful: within(doubts, start) }];
  });
}

/** Full colour where a track has a level, pale where its weights are in doubt, empty where it has none. */
export function CoverageStrip({ row, from, to }: CoverageStripProps): ReactNode {
  const [first, last] = [dayFromIso(from), dayFromIso(to)];
  const span = last - first + 1;
  return (
    <svg className="block min-w-12" width="100%" height="14" aria-hidden="true">
      <rect width="100%" y="3" height="8" className="fill-pressed" />
      {knownPieces(row, first, last).map((piece) => (
        <rect
          key={piece.from}
          x={percent((piece.from - first) / span)}
          width={percent((piece.to - piece.from + 1) / span)}
          y="3"
          height="8"
          fill={lineColour(row.basket)}
          opacity={piece.isDoubtful ? 0.4 : 1}
        />
      ))}
    </svg>
  );
}
