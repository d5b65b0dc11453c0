import type { ReactNode } from "react";
import type { ChartBand } from "@/components/charts/plot/band";
import { type ChartLayout, PLOT_WIDTH, percent, xFraction } from "@/components/charts/plot/layout";
import { type ChartTier, TIERS } from "@/components/charts/plot/line";

/** "caps" leaves the plot free, for charts with a fill of their own. */
export type Shading = "full" | "caps";

const LETTER_WIDTH = 5.8;
/** A band of a day on a long axis stays in sight. */
const LEAST_WIDTH = 0.002;

/** Where a band begins and how wide it is, fractions of the plot: half a day around its first and last. */
export function placeBand(layout: Pick<ChartLayout, "days">, band: ChartBand): { x: number; width: number } {
  const last = Math.max(0, layout.days.length - 1);
  const x = xFraction(layout, Math.max(0, band.from - 0.5));
  return { x, width: Math.max(LEAST_WIDTH, xFraction(layout, Math.min(last, band.to + 0.5)) - x) };
}

/** The hatch of missing sets. `id` is unique on the page. */
export function HatchPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="5" stroke="var(--color-band-missing)" strokeWidth="2" />
      </pattern>
    </defs>
  );
}

/** What fills a band of a kind. */
export function bandFill(kind: ChartBand["kind"], hatchId: string): string {
  return kind === "missing" ? `url(#${hatchId}-hatch)` : "var(--color-band-unverified)";
}

interface BandCapProps {
  readonly band: ChartBand;
  readonly x: string | number;
  readonly end: string | number;
  /** width of the band, fraction of the plot: decides which name fits */
  readonly width: number;
  readonly tiers: readonly ChartTier[];
}

/** The line over a band and its name, where that fits. */
export function BandCap({ band, x, end, width, tiers }: BandCapProps): ReactNode {
  const { kind, label, shortLabel } = band;
  return (
    <>
      <line
        x1={x}
        x2={end}
        y1={-3}
        y2={-3}
        className="stroke-ink-3"
        strokeWidth="1.5"
        strokeDasharray={kind === "unverified" ? "2 2" : undefined}
      />
      {tiers.map((tier) => {
        const room = (width * PLOT_WIDTH[tier]) / LETTER_WIDTH;
        const text = label.length <= room ? label : shortLabel.length <= room ? shortLabel : "";
        return (
          text !== "" && (
            <text key={tier} x={x} y={-8} className={`chart-tick tier-${tier}`}>
              {text}
            </text>
          )
        );
      })}
    </>
  );
}

interface ShadedBandsProps {
  readonly layout: Pick<ChartLayout, "days">;
  readonly bands: readonly ChartBand[];
  readonly id: string;
  readonly shading: Shading;
}

/** Periods on missing sets (hatch, solid cap) and on unverified ones (tint, dotted cap). */
export function ShadedBands({ layout, bands, id, shading }: ShadedBandsProps): ReactNode {
  return (
    <>
      {bands.length > 0 && <HatchPattern id={id} />}
      {bands.map((band) => {
        const { x, width } = placeBand(layout, band);
        return (
          <g key={`${band.kind}${band.from}`}>
            {shading === "full" && (
              <rect x={percent(x)} width={percent(width)} height="100%" fill={bandFill(band.kind, id)} />
            )}
            <BandCap {...{ band, width }} x={percent(x)} end={percent(x + width)} tiers={TIERS} />
          </g>
        );
      })}
    </>
  );
}
