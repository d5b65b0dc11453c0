import type { ReactNode } from "react";
import { type ChartLayout, PLOT_HEIGHT, percent, xFraction, yFraction } from "@/components/charts/plot/layout";
import { type ChartLine, type ChartTier, labelColour, lineColour, TIERS } from "@/components/charts/plot/line";
import { spreadLabels } from "@/components/charts/plot/spread-labels";

interface EndLabelsProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly highlighted?: string | null | undefined;
}

interface LineEnd {
  readonly line: ChartLine;
  readonly index: number;
  /** fraction of the plot's height */
  readonly y: number;
}

function lineEnds(layout: ChartLayout, lines: readonly ChartLine[]): LineEnd[] {
  return lines.flatMap((line) => {
    const index = line.values.findLastIndex((value) => Number.isFinite(value));
    const value = line.values[index];
    return value === undefined ? [] : [{ line, index, y: yFraction(layout, value) }];
  });
}

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

/** Dots on the lines' last values; where a line ends before the axis does, a dotted leader runs to the edge. */
export function EndDots({ layout, lines, highlighted = null }: EndLabelsProps): ReactNode {
  return lineEnds(layout, lines).map(({ line, index, y }) => (
    <g key={line.id} className={highlighted !== null && highlighted !== line.id ? "chart-dimmed" : undefined}>
      {index < layout.days.length - 1 && (
        <line
          x1={percent(xFraction(layout, index))}
          x2="100%"
          y1={percent(y)}
          y2={percent(y)}
          className="chart-leader"
          strokeDasharray="1 3"
          stroke={lineColour(line.basket)}
        />
      )}
      <circle
        cx={percent(xFraction(layout, index))}
        cy={percent(y)}
        r={line.isLead ? 3 : 2}
        fill={lineColour(line.basket)}
      />
    </g>
  ));
}

function EndLabelColumn({ layout, lines, highlighted, tier }: EndLabelsProps & { tier: ChartTier }): ReactNode {
  const height = PLOT_HEIGHT[layout.size][tier];
  const ends = lineEnds(layout, lines);
  const wanted = ends.map(({ y }) => y * height);
  const places = spreadLabels(wanted, GAP[tier], 4, height - 2);
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth));
  const width = Math.ceil(
    NAME_X +
      widest(ends.map(({ line }) => nameOf(line, tier))) +
      widest(ends.map(({ line }) => line.end)) +
      (tier === "narrow" ? 7 : 14),
  );
  return (
    <svg className={`chart-ends tier-${tier}`} width={width} height={height} aria-hidden="true">
      {ends.map(({ line }, i) => {
        const from = wanted[i] ?? 0;
        const y = places[i] ?? from;
        return (
          <g
            key={line.id}
            data-line={line.id}
            fill={labelColour(line.basket)}
            className={highlighted && highlighted !== line.id ? "chart-end chart-dimmed" : "chart-end"}
          >
            {Math.abs(y - from) > 2 && (
              <line x1={3} x2={NAME_X - 2} y1={from} y2={y} className="chart-leader" stroke={lineColour(line.basket)} />
            )}
            <rect x={0} y={y - 8} width={width} height={16} fill="transparent" />
            <text x={NAME_X} y={y + 4} className={line.isLead ? "chart-lead" : undefined}>
              {nameOf(line, tier)}
            </text>
            <text x={width} y={y + 4} textAnchor="end" className="chart-end-value">
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
