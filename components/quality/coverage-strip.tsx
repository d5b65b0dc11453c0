import { percent } from "@/components/charts/plot/layout";
import type { AssetCoverage } from "@/lib/contracts/quality/data-quality";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

/** Days of a strip's axis, UTC day numbers, both included. */
export interface StripAxis {
  readonly from: number;
  readonly to: number;
}

export const STRIP_FILL = {
  priced: "fill-ink-2",
  held: "fill-warn",
  open: "fill-loss",
  known: "fill-ink-3",
} as const;

/** Least width of a mark: one faulty day must be visible on an axis of ten years. */
const LEAST_SHARE = 0.005;

/** A day's start on the axis: 0 at the first day, 1 after the last. */
export function placeOnAxis(axis: StripAxis, day: number): number {
  return (day - axis.from) / (axis.to - axis.from + 1);
}

function Bar({ axis, span }: { axis: StripAxis; span: AssetCoverage["spans"][number] }) {
  const start = placeOnAxis(axis, dayFromIso(span.from));
  const end = placeOnAxis(axis, dayFromIso(span.to) + 1);
  const share = span.kind === "priced" ? end - start : Math.max(end - start, LEAST_SHARE);
  const place = { x: percent(Math.min(start, 1 - share)), width: percent(share) };
  if (span.kind === "priced") return <rect {...place} y="3" height="8" className={STRIP_FILL.priced} />;
  if (span.kind === "held") return <rect {...place} y="1" height="12" className={STRIP_FILL.held} />;
  return (
    <>
      <rect {...place} y="3" height="8" fill="url(#gap-hatch)" />
      <rect {...place} y="11" height="1.5" className={STRIP_FILL[span.kind]} />
    </>
  );
}

/** The pattern that strips refer to by id; once on a page, before them. */
export function GapHatch() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern id="gap-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="4" className="stroke-1 stroke-loss" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A bar on days with a close, a mark where one is carried, hatching in a gap, nothing before the listing. */
export function CoverageStrip({
  axis,
  spans,
  label,
}: {
  axis: StripAxis;
  spans: AssetCoverage["spans"];
  label: string;
}) {
  // What is rare is drawn last, so that no long bar covers it.
  const order = ["priced", "known", "open", "held"];
  const drawn = spans.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <svg className="block min-w-24" width="100%" height="14" role="img" aria-label={label}>
      {drawn.map((span) => (
        <Bar key={span.from} axis={axis} span={span} />
      ))}
    </svg>
  );
}
