"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { FocusChoice } from "@/components/compare/blocks/focus-choice";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { type DrawdownEpisode, drawdownTable } from "@/lib/core/metrics/drawdown-table";
import type { CsvTable } from "@/lib/csv/table";

import { formatDay, formatPoints } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

const SHOWN = 8;

interface DrawdownsBlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

/** An episode runs from a high to the day on which the level reaches it again. */
export const DrawdownsBlock = memo(function DrawdownsBlock({ view, state }: DrawdownsBlockProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations();
  const { focus, range, page } = view;
  const episodes = useMemo(() => (focus === null ? [] : drawdownTable(focus.closes, range.dayNumbers)), [focus, range]);
  const day = (value: number): string => formatDay(locale, isoFromDay(value));
  const head = (id: "depth" | "peak" | "trough" | "recovery" | "days"): string => t(`compare.drawdownColumns.${id}`);
  const columns: DataColumn<DrawdownEpisode>[] = [
    { id: "depth", head: head("depth"), cell: ({ depth }) => formatPoints(locale, depth, 1) },
    { id: "peak", head: head("peak"), cell: ({ peakDay }) => day(peakDay) },
    { id: "trough", head: head("trough"), cell: ({ troughDay }) => day(troughDay) },
    {
      id: "recovery",
      head: head("recovery"),
      cell: ({ recoveryDay }) =>
        recoveryDay === null ? (
          <Badge glyph="half" tone="warn">
            {t("compare.ongoing")}
          </Badge>
        ) : (
          day(recoveryDay)
        ),
    },
    { id: "days", head: head("days"), cell: ({ lengthDays }) => `${lengthDays}` },
  ];
  const csv = (): CsvTable => ({
    notes: compareNotes(
      `drawdowns of ${focus?.id}, deepest first, depth in fractions, length in calendar days`,
      range.days,
      page,
    ),
    columns: ["depth", "peak", "trough", "recovery", "days"],
    rows: episodes.map((row) => [
      row.depth,
      isoFromDay(row.peakDay),
      isoFromDay(row.troughDay),
      row.recoveryDay === null ? null : isoFromDay(row.recoveryDay),
      row.lengthDays,
    ]),
  });
  const file = `tracklight-drawdowns-${focus?.id}-${range.days[0]}-${range.days.at(-1)}.csv`;
  const title = t("compare.drawdownTableTitle");
  const shownCount = Math.min(SHOWN, episodes.length);
  return (
    <Section
      title={title}
      actions={<CsvButton label={t("chart.csv")} fileName={file} build={csv} />}
      note={
        focus === null || focus.firstKnown < 0
          ? null
          : episodes.length === 0
            ? t("compare.noDrawdown", { name: focus.name })
            : t("compare.drawdownTableNote", { count: episodes.length, shown: shownCount })
      }
    >
      <FocusChoice view={view} state={state} />
      {episodes.length === 0 ? null : (
        <DataTable
          caption={`${title}, ${focus?.name}`}
          columns={columns}
          rows={episodes.slice(0, SHOWN)}
          rowKey={({ peakDay }) => `${peakDay}`}
        />
      )}
    </Section>
  );
});
