"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { TableView } from "@/components/charts/layers/table-view";
import { ScatterPlot } from "@/components/compare/blocks/scatter-plot";
import { isYearLong, type ScatterPoint, scatterPoints } from "@/components/compare/blocks/scatter-points";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import { SeriesMark } from "@/components/compare/series-mark";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { CsvTable } from "@/lib/csv/table";
import { formatDay, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

/** A series whose history does not fill the range has no point; the note names it. */
export const ScatterBlock = memo(function ScatterBlock({ view }: { readonly view: CompareView }): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations();
  const { range, page } = view;
  const all = useMemo(() => scatterPoints(range), [range]);
  const points = useMemo(() => all.filter(({ value, volatility }) => Number.isFinite(value + volatility)), [all]);
  const absent = all.filter((point) => !points.includes(point)).map(({ series }) => series.name);
  const isAnnual = isYearLong(range);
  const title = t(isAnnual ? "compare.riskTitle" : "compare.riskShortTitle");
  const [from, to] = [formatDay(locale, range.days[0] ?? ""), formatDay(locale, range.days.at(-1) ?? "")];
  const text = ({ value, volatility }: ScatterPoint) => ({
    value: formatPercent(locale, value, 1, { sign: true }),
    risk: formatPercent(locale, volatility, 1),
  });
  const say = (point: ScatterPoint): string => t("compare.riskPoint", { name: point.series.name, ...text(point) });
  const descriptions = points.map(say).join("; ");
  const note = [
    t(isAnnual ? "compare.riskNote" : "compare.riskShortNote"),
    ...(absent.length === 0 ? [] : [t("compare.riskNone", { names: absent.join(", ") })]),
  ];
  const csv = (): CsvTable => ({
    notes: compareNotes(
      `${isAnnual ? "return a year" : "return over the range"} and volatility a year, fractions`,
      range.days,
      page,
    ),
    columns: ["series", "return", "volatility"],
    rows: all.map(({ series, value, volatility }) => [series.id, value, volatility]),
  });
  const file = `tracklight-risk-return-${range.days[0]}-${range.days.at(-1)}.csv`;
  return (
    <Section
      title={title}
      actions={<CsvButton label={t("chart.csv")} fileName={file} build={csv} />}
      note={note.join(" ")}
    >
      {points.length === 0 ? null : (
        <ScatterPlot
          points={points}
          say={say}
          summary={t("compare.riskSummary", { title, from, to, points: descriptions })}
        />
      )}
      <TableView>
        {() => (
          <DataTable
            caption={title}
            columns={[
              { id: "series", head: t("compare.seriesColumn"), cell: ({ series }) => <SeriesMark series={series} /> },
              { id: "return", head: t("compare.returnColumn"), cell: (point) => text(point).value },
              { id: "volatility", head: t("compare.volatilityColumn"), cell: (point) => text(point).risk },
            ]}
            rows={all}
            rowKey={({ series }) => series.id}
          />
        )}
      </TableView>
    </Section>
  );
});
