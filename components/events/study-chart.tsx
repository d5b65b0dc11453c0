"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { ChartNote } from "@/components/charts/layers/chart-note";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { ChartNotes } from "@/components/charts/layers/notes";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { TableView } from "@/components/charts/layers/table-view";
import { eventMarks } from "@/components/charts/plot/event-mark";
import { studyLines } from "@/components/events/study-lines";
import type { EventsPage } from "@/lib/contracts/pages/events";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface StudyChartProps extends Pick<EventsPage, "near"> {
  readonly study: Pick<EventsPage["study"], "mean" | "rows">;
  readonly benchmark: string;
}

const FORMAT = { decimals: 1, percent: true } as const;

export function StudyChart({ study, near, benchmark }: StudyChartProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("events");
  const names = useMemo(() => ({ mean: t("mean"), upper: t("upper"), lower: t("lower") }), [t]);
  const drawn = useMemo(() => studyLines(study, names, locale), [study, names, locale]);
  const days = drawn?.days;
  const marks = useMemo(() => eventMarks(days ?? [], [], near, locale), [days, near, locale]);
  if (drawn === null || days === undefined) return <ChartNote>{t("noChart")}</ChartNote>;
  const { lines, hidden } = drawn;
  const [from, to] = [formatDay(locale, days[0] ?? ""), formatDay(locale, days.at(-1) ?? "")];
  const list = lines.map(({ name, end }) => `${name} ${end}`).join(", ");
  const summary = t("chartSummary", { benchmark, from, to, list });
  return (
    <>
      <InteractiveLineChart
        locale={locale}
        days={days}
        lines={lines}
        marks={marks}
        summary={summary}
        label={t("chart")}
        format={FORMAT}
        size="middle"
        base={0}
      />
      <ChartNotes locale={locale} marks={marks} bands={[]} />
      <ChartNote>{t("chartNote", { lead: lines[0]?.name ?? "" })}</ChartNote>
      {hidden > 0 && <ChartNote>{t("meanAlone", { count: hidden })}</ChartNote>}
      <TableView>
        {() => (
          <SeriesTable
            locale={locale}
            days={days}
            lines={lines}
            caption={summary}
            format={{ ...FORMAT, decimals: 2 }}
          />
        )}
      </TableView>
    </>
  );
}
