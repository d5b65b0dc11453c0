import type { ReactNode } from "react";
import type { EventMark } from "@/components/charts/plot/event-mark";
import { type ChartLayout, PLOT_WIDTH, percent, xFraction } from "@/components/charts/plot/layout";
import { type ChartTier, TIERS } from "@/components/charts/plot/line";
import { spreadLabels } from "@/components/charts/plot/spread-labels";
import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";

/** Height in px of the lane under the plot. */
export const LANE_HEIGHT = 18;
const LANE_MIDDLE = 11;
const MARK_GAP = 13;

/** A review's diamond around (0, 0): filled when its set is published, hollow otherwise, dashed when missing. */
export function ReviewGlyph({ status }: { readonly status: WeightStatus }): ReactNode {
  const isSolid = status === "published" || status === "rule";
  return (
    <path
      d="M0-5L4 0L0 5L-4 0Z"
      className={isSolid ? "fill-ink-2 stroke-ink-2" : "fill-surface stroke-ink-2"}
      strokeDasharray={status === "missing" ? "2 1.4" : undefined}
    />
  );
}

/** An event's ring around (0, 0) with its number. */
export function EventGlyph({ number }: { readonly number: number }): ReactNode {
  return (
    <>
      <circle r="6" className="fill-surface stroke-ink-3" />
      <text y="3.2" textAnchor="middle" className="fill-ink-2 font-semibold text-[8.5px]">
        {number}
      </text>
    </>
  );
}

interface PlacedMark {
  readonly mark: EventMark;
  /** unique in its chart */
  readonly key: string;
  /** px to the side, so that marks do not touch */
  readonly aside: number;
}

/** The marks that are drawn, 13 px apart at least on the narrowest plot of the tier. */
export function placeMarks(layout: ChartLayout, marks: readonly EventMark[], tier: ChartTier): PlacedMark[] {
  const drawn = marks.filter((mark) => mark.kind === "review" || mark.number !== null);
  const width = PLOT_WIDTH[tier];
  const places = drawn.map(({ index }) => xFraction(layout, index) * width);
  const spread = spreadLabels(places, MARK_GAP, 0, width);
  return drawn.map((mark, i) => ({
    mark,
    key: `${mark.kind}${mark.index}${mark.kind === "event" ? mark.number : ""}`,
    aside: (spread[i] ?? 0) - (places[i] ?? 0),
  }));
}

/** A mark in the lane, around the x at which it is put. A click on an event is PlotFocus's to answer. */
export function LaneMark({ placed: { mark, aside } }: { readonly placed: PlacedMark }): ReactNode {
  return (
    <g
      className={mark.kind === "event" ? "cursor-pointer" : undefined}
      data-event={mark.kind === "event" ? mark.id : undefined}
      transform={`translate(${aside.toFixed(1)} ${LANE_MIDDLE})`}
    >
      {mark.kind === "event" && <title>{mark.title}</title>}
      {mark.kind === "review" ? <ReviewGlyph status={mark.status} /> : <EventGlyph number={mark.number ?? 0} />}
    </g>
  );
}

interface EventLaneProps {
  readonly layout: ChartLayout;
  readonly marks: readonly EventMark[];
}

/** Reviews and events under the plot. */
export function EventLane({ layout, marks }: EventLaneProps): ReactNode {
  return TIERS.map((tier) => (
    <g key={tier} className={`tier-${tier}`}>
      {placeMarks(layout, marks, tier).map((placed) => (
        <svg
          key={placed.key}
          x={percent(xFraction(layout, placed.mark.index))}
          className="overflow-visible"
          aria-hidden="true"
        >
          <LaneMark placed={placed} />
        </svg>
      ))}
    </g>
  ));
}
