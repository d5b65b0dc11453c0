"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useRef } from "react";
import { LivePlot } from "@/components/charts/layers/live-plot";
import { useLiveChart } from "@/components/charts/layers/use-live-chart";
import { percent } from "@/components/charts/plot/layout";
import type { LiveScatterProps } from "@/components/compare/blocks/live-scatter";
import { layOutScatter, type ScatterLayout } from "@/components/compare/blocks/scatter-layout";
import { AcrossLabel, AcrossTitle, PointMark, SCATTER_FOOT, UpLabel } from "@/components/compare/blocks/scatter-parts";
import type { ScatterPoint } from "@/components/compare/blocks/scatter-points";
import { formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

const loadScatter = async (): Promise<React.ComponentType<LiveScatterProps>> =>
  (await import("@/components/compare/blocks/live-scatter")).LiveScatter;

interface PictureProps {
  readonly layout: ScatterLayout;
  readonly write: (value: number) => string;
  readonly title: string;
}

function Picture({ layout: { points, xTicks, yTicks }, write, title }: PictureProps): ReactNode {
  return (
    <svg data-picture="" className="pointer-events-none block h-(--plot) w-full overflow-visible" aria-hidden="true">
      {yTicks.map(({ value, y }) => (
        <line
          key={value}
          x2="100%"
          y1={percent(y)}
          y2={percent(y)}
          className={value === 0 ? "stroke-axis" : "stroke-grid"}
        />
      ))}
      <line x2="100%" y1="100%" y2="100%" transform="translate(0 0.5)" className="stroke-axis" />
      {points.map((point) => (
        <PointMark key={point.series.id} point={point} x={percent(point.x)} y={percent(point.y)} />
      ))}
      {yTicks.map(({ value, y }) => (
        <UpLabel key={value} y={percent(y)}>
          {write(value)}
        </UpLabel>
      ))}
      {xTicks.map(({ value, x }) => (
        <AcrossLabel key={value} x={percent(x)} y="100%">
          {write(value)}
        </AcrossLabel>
      ))}
      <AcrossTitle x="100%" y="100%">
        {title}
      </AcrossTitle>
    </svg>
  );
}

interface ScatterPlotProps {
  readonly points: readonly ScatterPoint[];
  readonly summary: string;
  readonly say: (point: ScatterPoint) => string;
}

export function ScatterPlot({ points, summary, say }: ScatterPlotProps): ReactNode {
  const t = useTranslations("compare");
  const locale = useReaderLocale();
  const root = useRef<HTMLDivElement>(null);
  const Live = useLiveChart(root, loadScatter);
  const layout = useMemo(() => layOutScatter(points), [points]);
  const shared = { layout, write: (value: number) => formatPercent(locale, value, 0), title: t("volatilityColumn") };
  return (
    <div ref={root} className="mt-2 mr-1 [--plot:236px]" data-chart="" role="img" aria-label={summary}>
      <LivePlot
        foot={SCATTER_FOOT}
        picture={<Picture {...shared} />}
        live={Live && ((box) => <Live {...shared} box={box} say={say} />)}
      />
    </div>
  );
}
