import type { ReactNode } from "react";
import { lineColour, lineStroke } from "@/components/charts/plot/line";
import type { CompareSeries } from "@/components/compare/compare-data";

export type MarkedSeries = Pick<CompareSeries, "name" | "shortName" | "colour" | "dash">;

interface SeriesMarkProps {
  readonly series: MarkedSeries;
  readonly isShort?: boolean;
}

export function SeriesMark({ series, isShort = false }: SeriesMarkProps): ReactNode {
  const { width, dash } = lineStroke({ basket: series.colour, dash: series.dash, variant: "net", isLead: false });
  return (
    <span className="inline-flex items-center gap-1.75 whitespace-nowrap">
      <svg width="14" height="8" className="flex-none" aria-hidden="true">
        <line x2="14" y1="4" y2="4" stroke={lineColour(series.colour)} strokeWidth={width + 1} strokeDasharray={dash} />
      </svg>
      <span className={isShort ? "max-sm:sr-only" : undefined}>{series.name}</span>
      {isShort ? (
        <span className="sm:hidden" aria-hidden="true">
          {series.shortName}
        </span>
      ) : null}
    </span>
  );
}
