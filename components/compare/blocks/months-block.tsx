"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { FocusChoice } from "@/components/compare/blocks/focus-choice";
import { monthYears } from "@/components/compare/blocks/month-years";
import { MonthsTable } from "@/components/compare/blocks/months-table";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Section } from "@/components/ui/section";
import type { CsvTable } from "@/lib/csv/table";

import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface MonthsBlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

/** Months are UTC. A month without a price is "–", an incomplete one is marked. */
export const MonthsBlock = memo(function MonthsBlock({ view, state }: MonthsBlockProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations();
  const { focus, range, page } = view;
  const years = useMemo(() => (focus === null ? [] : monthYears(focus.closes, range.dayNumbers)), [focus, range]);
  const lastDay = focus === null || focus.lastKnown < 0 ? null : (range.dayNumbers[focus.lastKnown] ?? null);
  const dayAt = (index: number | undefined): string => formatDay(locale, range.days[index ?? -1] ?? null);
  const csv = (): CsvTable => ({
    notes: compareNotes(`returns of ${focus?.id} by UTC month, fractions`, range.days, page),
    columns: ["year", ...Array.from({ length: 12 }, (_, i) => `${i + 1}`), "total"],
    rows: years.map(({ year, months, value }) => [year, ...months.map((month) => month?.value ?? null), value]),
  });
  const title = t("compare.monthsTitle");
  return (
    <Section
      title={title}
      actions={
        <CsvButton
          label={t("chart.csv")}
          fileName={`tracklight-months-${focus?.id}-${range.days[0]}-${range.days.at(-1)}.csv`}
          build={csv}
        />
      }
      note={
        years.length === 0
          ? t("compare.notInRange", { name: focus?.name ?? "–" })
          : t("compare.monthsNote", { from: dayAt(focus?.firstKnown), to: dayAt(focus?.lastKnown) })
      }
    >
      <FocusChoice view={view} state={state} />
      {lastDay === null ? null : <MonthsTable caption={`${title}, ${focus?.name}`} years={years} lastDay={lastDay} />}
    </Section>
  );
});
