"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { ChartBlock } from "@/components/charts/layers/chart-block";
import { ChartNote, DragHint } from "@/components/charts/layers/chart-note";
import { type ChosenDays, InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { ChartNotes } from "@/components/charts/layers/notes";
import { SeriesTable } from "@/components/charts/layers/series-table";
import type { Shading } from "@/components/charts/layers/shaded-bands";
import { TableView } from "@/components/charts/layers/table-view";
import type { ChartBand } from "@/components/charts/plot/band";
import type { EventMark } from "@/components/charts/plot/event-mark";
import type { ChartLine, ChartSize, ValueFormat } from "@/components/charts/plot/line";
import { seriesCsv } from "@/components/charts/plot/series-csv";
import { firstKnown } from "@/components/charts/plot/series-transform";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

export interface CompareChartProps {
  readonly title: string;
  readonly days: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly format: ValueFormat;
  readonly size: ChartSize;
  readonly scale?: "linear" | "log";
  readonly base?: number | undefined;
  readonly top?: number | undefined;
  readonly bands?: readonly ChartBand[];
  readonly marks?: readonly EventMark[];
  readonly shading?: Shading;
  readonly onZoom: (days: ChosenDays | null) => void;
  readonly notes: readonly string[];
  readonly fileName: string;
  readonly header: readonly string[];
  readonly children?: ReactNode;
}

const NONE: readonly never[] = [];

export const CompareChart = memo(function CompareChart(props: CompareChartProps): ReactNode {
  const { title, days, lines, format, bands = NONE, marks = NONE, notes, fileName, header, children } = props;
  const locale = useReaderLocale();
  const t = useTranslations();
  const [from, to] = [formatDay(locale, days[0] ?? ""), formatDay(locale, days.at(-1) ?? "")];
  const drawnLines = useMemo(() => lines.filter((line) => firstKnown(line.values) >= 0), [lines]);
  const list = drawnLines.map(({ name, end }) => t("chart.summaryLine", { name, end })).join(", ");
  const summary = t("compare.summary", { title, from, to, lines: list });
  return (
    <ChartBlock
      title={title}
      links={
        <CsvButton
          label={t("chart.csv")}
          fileName={`tracklight-${fileName}-${days[0]}-${days.at(-1)}.csv`}
          build={() => seriesCsv(header, days, lines)}
        />
      }
    >
      {children}
      {drawnLines.length === 0 ? null : (
        <InteractiveLineChart
          locale={locale}
          days={days}
          format={format}
          summary={summary}
          bands={bands}
          marks={marks}
          lines={drawnLines}
          label={title}
          size={props.size}
          scale={props.scale ?? "linear"}
          base={props.base}
          top={props.top}
          shading={props.shading ?? "full"}
          onZoom={props.onZoom}
        />
      )}
      <ChartNotes locale={locale} bands={bands} marks={marks} />
      {notes.length === 0 ? null : (
        <ChartNote>
          {notes.join(" ")}
          <DragHint />
        </ChartNote>
      )}
      {drawnLines.length === 0 ? null : (
        <TableView>
          {() => <SeriesTable locale={locale} days={days} lines={drawnLines} format={format} caption={summary} />}
        </TableView>
      )}
    </ChartBlock>
  );
});
