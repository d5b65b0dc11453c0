import type { ReactNode } from "react";
import type { ChartBand } from "@/components/charts/plot/band";
import { type ChartLayout, PLOT_WIDTH, percent, xFraction } from "@/components/charts/plot/layout";
import { TIERS } from "@/components/charts/plot/line";

interface ShadedBandsProps {
  readonly layout: Pick<ChartLayout, "days">;
  readonly bands: readonly ChartBand[];
  /** unique on the page: the hatch's id */
  readonly id: string;
  /** "caps" leaves the plot free, for charts with a fill of their own */
  readonly shading: "full" | "caps";
}

const LETTER_WIDTH = 5.8;

/** WeightPeriods on missing (hatch, solid cap) and unverified sets (tint, dotted cap), named above the plot where the name fits. */
export function ShadedBands({ layout, bands, id, shading }: ShadedBandsProps): ReactNode {
  const last = Math.max(0, layout.days.length - 1);
  const placed = bands.map((band) => {
    const x = xFraction(layout, Math.max(0, band.from - 0.5));
    return { ...band, x, width: Math.max(0.002, xFraction(layout, Math.min(last, band.to + 0.5)) - x) };
  });
  return (
    <>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="5" stroke="var(--shade-missing)" strokeWidth="2" />
        </pattern>
      </defs>
      {placed.map(({ from, x, width, kind, label, shortLabel }) => (
        <g key={`${kind}${from}`} className={`chart-band chart-band-${kind}`}>
          {shading === "full" && (
            <rect
              x={percent(x)}
              width={percent(width)}
              height="100%"
              fill={kind === "missing" ? `url(#${id}-hatch)` : "var(--shade-unverified)"}
            />
          )}
          <line x1={percent(x)} x2={percent(x + width)} y1={-3} y2={-3} className="chart-cap" />
          {TIERS.map((tier) => {
            const room = (width * PLOT_WIDTH[tier]) / LETTER_WIDTH;
            const text = label.length <= room ? label : shortLabel.length <= room ? shortLabel : "";
            return (
              text !== "" && (
                <text key={tier} x={percent(x)} y={-8} className={`chart-tick tier-${tier}`}>
                  {text}
                </text>
              )
            );
          })}
        </g>
      ))}
    </>
  );
}
