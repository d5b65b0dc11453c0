import type { ReactNode } from "react";
import type { EventMark } from "@/components/charts/plot/event-mark";
import { type ChartLayout, PLOT_WIDTH, percent, xFraction } from "@/components/charts/plot/layout";
import { TIERS } from "@/components/charts/plot/line";
import { spreadLabels } from "@/components/charts/plot/spread-labels";
import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";

/** Height of the lane under the plot in px (tokens.css, --lane-h). */
export const LANE_HEIGHT = 18;

const MARK_GAP = 13;

/** A review's diamond around (0, 0): filled when its set is published, hollow otherwise, dashed when missing. */
export function ReviewGlyph({ status }: { readonly status: WeightStatus }): ReactNode {
  const isSolid = status === "published" || status === "rule";
  return (
    <path
      d="M0-5L4 0L0 5L-4 0Z"
      className={`chart-review${isSolid ? " chart-review-solid" : ""}`}
      strokeDasharray={status === "missing" ? "2 1.4" : undefined}
    />
  );
}

/** An event's ring around (0, 0) with its number. */
export function EventGlyph({ number }: { readonly number: number }): ReactNode {
  return (
    <>
      <circle r="6" className="chart-event" />
      <text y="3.2" textAnchor="middle" className="chart-event-number">
        {number}
      </text>
    </>
  );
}

/** Reviews and events under the plot, 13 px apart at least. A click on an event is PlotFocus's to answer. */
export function EventLane({
  layout,
  marks,
}: {
  readonly layout: ChartLayout;
  readonly marks: readonly EventMark[];
}): ReactNode {
  const drawn = marks.filter((mark) => mark.kind === "review" || mark.number !== null);
  const places = drawn.map(({ index }) => xFraction(layout, index));
  return TIERS.map((tier) => {
    const width = PLOT_WIDTH[tier];
    const spread = spreadLabels(
      places.map((place) => place * width),
      MARK_GAP,
      0,
      width,
    );
    return (
      <g key={tier} className={`tier-${tier}`}>
        {drawn.map((mark, i) => (
          <svg
            key={`${mark.kind}${mark.index}${mark.kind === "event" ? mark.number : ""}`}
            x={percent(places[i] ?? 0)}
            className="chart-mark"
            data-event={mark.kind === "event" ? mark.id : undefined}
            aria-hidden="true"
          >
            {mark.kind === "event" && <title>{mark.title}</title>}
            <g transform={`translate(${((spread[i] ?? 0) - (places[i] ?? 0) * width).toFixed(1)} 11)`}>
              {mark.kind === "review" ? <ReviewGlyph status={mark.status} /> : <EventGlyph number={mark.number ?? 0} />}
            </g>
          </svg>
        ))}
      </g>
    );
  });
}
