import type { ReactNode } from "react";
import { type ChartLayout, PLOT_HEIGHT, percent, xFraction, yFraction } from "@/components/charts/plot/layout";
import { type ChartLine, type ChartTier, labelColour, lineColour, TIERS } from "@/components/charts/plot/line";
import { spreadLabels } from "@/components/charts/plot/spread-labels";
import { cn } from "@/components/ui/cn";

interface EndLabelsProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly highlighted?: string | null | undefined;
  /** a label was pressed */
  readonly onPick?: ((id: string) => void) | undefined;
}

interface LineEnd {
  readonly line: ChartLine;
  readonly index: number;
  readonly value: number;
}

/** Where the lines end; those without a value have no end. */
export function lineEnds(lines: readonly ChartLine[]): LineEnd[] {
  return lines.flatMap((line) => {
    const index = line.values.findLastIndex((value) => Number.isFinite(value));
    const value = line.values[index];
    return value === undefined ? [] : [{ line, index, value }];
  });
}

const LABEL = "cursor-pointer font-medium text-[11.5px]";
const NAME_X = 10;
const GAP: Record<ChartTier, number> = { narrow: 13, medium: 15, wide: 15 };

/** Width of a label in px, from letter classes of Inter at 11.5 px semi-bold; there is nothing to measure with on a server. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[MWmw%]/.test(letter)) width += 10;
    else if (/[A-Z]/.test(letter)) width += 8.2;
    else if (/[ijlt.,: \u00a0]/.test(letter)) width += 3.7;
    else width += 6.9;
  }
  return width;
}

function nameOf(line: ChartLine, tier: ChartTier): string {
  return tier === "narrow" ? line.shortName : line.name;
}

interface EndDotProps {
  readonly line: ChartLine;
  readonly x: string | number;
  readonly y: string | number;
  /** the plot's right edge */
  readonly edge: string | number;
  readonly isDimmed: boolean;
}

/** A dot on a line's last value; where the line ends before the axis does, a dotted leader runs to the edge. */
export function EndDot({ line, x, y, edge, isDimmed }: EndDotProps): ReactNode {
  const colour = lineColour(line.basket);
  return (
    <g className={isDimmed ? "opacity-22" : undefined}>
      {!Number.isFinite(line.values.at(-1)) && (
        <line
          x1={x}
          x2={edge}
          y1={y}
          y2={y}
          className="opacity-80"
          strokeWidth=".75"
          strokeDasharray="1 3"
          stroke={colour}
        />
      )}
      <circle cx={x} cy={y} r={line.isLead ? 3 : 2} fill={colour} />
    </g>
  );
}

/** Dots on the lines' last values. */
export function EndDots({ layout, lines, highlighted = null }: EndLabelsProps): ReactNode {
  return lineEnds(lines).map(({ line, index, value }) => (
    <EndDot
      key={line.id}
      line={line}
      x={percent(xFraction(layout, index))}
      y={percent(yFraction(layout, value))}
      edge="100%"
      isDimmed={highlighted !== null && highlighted !== line.id}
    />
  ));
}

function EndLabelColumn({ layout, lines, highlighted, onPick, tier }: EndLabelsProps & { tier: ChartTier }): ReactNode {
  const height = PLOT_HEIGHT[layout.size][tier];
  const ends = lineEnds(lines);
  const wanted = ends.map(({ value }) => yFraction(layout, value) * height);
  const places = spreadLabels(wanted, GAP[tier], 4, height - 2);
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth));
  const width = Math.ceil(
    NAME_X +
      widest(ends.map(({ line }) => nameOf(line, tier))) +
      widest(ends.map(({ line }) => line.end)) +
      (tier === "narrow" ? 7 : 14),
  );
  return (
    <svg className={`shrink-0 overflow-visible tier-${tier}`} width={width} height={height} aria-hidden="true">
      {ends.map(({ line }, i) => {
        const from = wanted[i] ?? 0;
        const y = places[i] ?? from;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; the readout's buttons are the keyboard's
          <g
            key={line.id}
            data-label={line.id}
            onClick={onPick && (() => onPick(line.id))}
            fill={labelColour(line.basket)}
            className={highlighted && highlighted !== line.id ? cn(LABEL, "opacity-45") : LABEL}
          >
            {Math.abs(y - from) > 2 && (
              <line
                x1={3}
                x2={NAME_X - 2}
                y1={from}
                y2={y}
                className="opacity-80"
                strokeWidth=".75"
                stroke={lineColour(line.basket)}
              />
            )}
            <rect x={0} y={y - 8} width={width} height={16} fill="transparent" />
            <text x={NAME_X} y={y + 4} className={line.isLead ? "font-semibold" : undefined}>
              {nameOf(line, tier)}
            </text>
            <text x={width} y={y + 4} textAnchor="end" className="font-semibold">
              {line.end}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Names and figures at the lines' ends instead of a legend, pushed apart, each with a leader where it had to move. */
export function EndLabels(props: EndLabelsProps): ReactNode {
  return TIERS.map((tier) => <EndLabelColumn key={tier} {...props} tier={tier} />);
}
