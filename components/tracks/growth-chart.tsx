"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { CONTROL_ROW } from "@/components/charts/controls/nav-controls";
import { useDragZoom } from "@/components/charts/controls/use-chart-state";
import { ChartBlock, TableSwitch } from "@/components/charts/layers/chart-block";
import { ChartNote, DragHint } from "@/components/charts/layers/chart-note";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { seriesCsv } from "@/components/charts/plot/series-csv";
import { basketNamer } from "@/components/figures/basket-names";
import { type GrowthLine, growthLines } from "@/components/tracks/growth-lines";
import type { TracksView } from "@/components/tracks/use-tracks";
import { Segmented } from "@/components/ui/segmented";
import type { Tracks } from "@/lib/contracts/analysis/tracks";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";
import { SCALES } from "@/lib/site/states/chart";

const FORMAT = { decimals: 1 };

function EndChoice({ view }: { readonly view: TracksView }): ReactNode {
  const t = useTranslations("tracks");
  const locale = useReaderLocale();
  const { usual, history, to } = view.tracks;
  if (usual === null || history === null || usual.to === history.to) return null;
  const ends = [usual.to, history.to];
  return (
    <Segmented
      legend={t("until")}
      name="until"
      value={to !== null && ends.includes(to) ? to : null}
      options={ends.map((day) => ({ value: day, label: t("toDay", { day: formatDay(locale, day) }) }))}
      onChoose={(day) => view.set(day === usual.to ? { from: null, to: null } : { from: usual.from, to: day })}
    />
  );
}

function GrowthNotes({ tracks, lines }: { readonly tracks: Tracks; readonly lines: readonly GrowthLine[] }): ReactNode {
  const t = useTranslations("tracks");
  const locale = useReaderLocale();
  const late = lines.flatMap(({ line, startDay }) =>
    startDay === null ? [] : [t("growthLate", { name: line.name, day: formatDay(locale, startDay) })],
  );
  const notes = [
    t("growthNote", { from: formatDay(locale, tracks.from) }),
    ...(tracks.everyDays > 1 ? [t("growthThinned", { count: tracks.everyDays })] : []),
    ...late,
  ];
  return (
    <ChartNote>
      {notes.join(" ")}
      <DragHint />
    </ChartNote>
  );
}

/** Every track starts at 100, on the range's first day or on its own first day inside it. */
export function GrowthChart({ view }: { readonly view: TracksView }): ReactNode {
  const { tracks, values } = view;
  const t = useTranslations("tracks");
  const chart = useTranslations("chart");
  const series = useTranslations("chart.series");
  const short = useTranslations("chart.short");
  const locale = useReaderLocale();
  const growth = useMemo(
    () =>
      growthLines(tracks, locale, (basket, stored) => ({
        name: basketNamer(series)(basket, stored),
        shortName: basketNamer(short)(basket, stored),
      })),
    [tracks, locale, series, short],
  );
  const lines = useMemo(() => growth.map(({ line }) => line), [growth]);
  const [from, to] = [formatDay(locale, tracks.from), formatDay(locale, tracks.to)];
  const summary = t("growthSummary", { from, to, lines: lines.map(({ name, end }) => `${name} ${end}`).join(", ") });
  const onZoom = useDragZoom(view.set);
  const shared = { locale, lines, days: tracks.days, format: FORMAT };
  const header = [
    `Tracklight, growth of 100 from ${tracks.from} to ${tracks.to}, 4 significant digits; weighting ${tracks.weighting}`,
    `every ${tracks.everyDays} days; dataset ${tracks.dataset.label}; formula ${tracks.dataset.engineVersion}${tracks.dataset.simulated ? "; SIMULATED" : ""}`,
    ...tracks.sources.map((source) => source.attribution),
  ];
  return (
    <ChartBlock
      title={t("growth")}
      links={
        <>
          <CsvButton
            label={t("claim.csv")}
            fileName={`tracklight-tracks-growth-${tracks.from}-${tracks.to}.csv`}
            build={() => seriesCsv(header, tracks.days, lines)}
          />
          <TableSwitch state={view} />
        </>
      }
    >
      <div className={CONTROL_ROW}>
        <EndChoice view={view} />
        <Segmented
          legend={chart("scale")}
          name="scale"
          value={values.scale}
          options={SCALES.map((scale) => ({ value: scale, label: chart(scale) }))}
          onChoose={(scale) => view.set({ scale })}
        />
      </div>
      {values.view === "table" ? (
        <SeriesTable {...shared} caption={summary} />
      ) : (
        <InteractiveLineChart
          {...shared}
          label={t("growth")}
          summary={summary}
          onZoom={onZoom}
          scale={values.scale}
          base={100}
        />
      )}
      <GrowthNotes tracks={tracks} lines={growth} />
    </ChartBlock>
  );
}
