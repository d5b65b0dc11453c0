import { percent } from "@/components/charts/plot/layout";
import { placeOnAxis, type StripAxis } from "@/components/quality/coverage-strip";
import { addMonths, civilFromDay, dayFromIso } from "@/lib/core/calendar/iso-day";

/** A label needs this share of the axis to its right. */
const LEAST_SHARE = 0.05;

/** Years hidden on a phone: a label there is wider than three years, and the last three lack room to the right. */
function isFine(index: number, years: number): boolean {
  return years > 3 && (years - 1 - index) % 4 !== 3;
}

export function CoverageAxis({ axis }: { axis: StripAxis }) {
  const first = civilFromDay(axis.from).year + 1;
  const years = Array.from({ length: Math.max(0, civilFromDay(axis.to).year - first + 1) }, (_, i) => first + i);
  const start = dayFromIso(`${first}-01-01`);
  return (
    <svg className="block overflow-visible" width="100%" height="16" aria-hidden="true">
      {years.map((year, index) => {
        const x = percent(placeOnAxis(axis, addMonths(start, 12 * index)));
        const isNarrow = 1 - placeOnAxis(axis, addMonths(start, 12 * index)) < LEAST_SHARE;
        return (
          <g key={year} className={isFine(index, years.length) ? "max-sm:hidden" : undefined}>
            <line x1={x} x2={x} y1="4" y2="16" className="stroke-axis" />
            {isNarrow ? null : (
              <text x={x} y="13" dx="4" className="fill-ink-3 font-medium text-tick">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
