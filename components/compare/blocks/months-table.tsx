"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { columnHeads, figureCells, rowHead } from "@/components/compare/blocks/table-rows";
import { cn } from "@/components/ui/cn";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { civilFromDay } from "@/lib/core/calendar/iso-day";
import type { YearlyReturn } from "@/lib/core/metrics/monthly-returns";
import { formatMonthTick, formatPoints, NO_ANSWER } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface MonthsTableProps {
  readonly caption: string;
  readonly years: readonly YearlyReturn[];
  /** UTC day of the last close in the range */
  readonly lastDay: number;
}

/** Share of colour at a return of 100 % and beyond, per cent. */
const FULL = 40;

function shade(value: number): string {
  const share = Math.min(1, Math.sqrt(Math.abs(value))) * FULL;
  return `color-mix(in srgb, var(--color-${value < 0 ? "loss" : "gain"}) ${share.toFixed(0)}%, transparent)`;
}

/** Colour repeats sign and size; every figure is written with its sign. */
export function MonthsTable({ caption, years, lastDay }: MonthsTableProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("compare");
  const end = civilFromDay(lastDay);
  // The month goes on after its last close where the next day is still in it.
  const isOpen = civilFromDay(lastDay + 1).month === end.month;
  const isPart = (year: YearlyReturn, month: number): boolean =>
    (year.months[month - 1]?.isPartial ?? false) || (isOpen && year.year === end.year && month === end.month);
  const isPartYear = (year: YearlyReturn): boolean =>
    year.months[0] === null || year.months[11] === null || isPart(year, 1) || isPart(year, 12);
  const write = (value: number): string => formatPoints(locale, value, 1, { sign: true });
  const monthName = (month: number): string =>
    formatMonthTick(locale, `2001-${`${month}`.padStart(2, "0")}-01`).slice(0, 3);
  return (
    <ScrollRegion label={t("scrolls", { name: caption })}>
      <table className="w-full whitespace-nowrap">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className={cn(columnHeads, "*:pr-1.5")}>
            <th scope="col">
              <VisuallyHidden>{t("month")}</VisuallyHidden>
            </th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="font-medium">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
            <tr
              key={month}
              className={cn(
                figureCells,
                "h-6.5 *:not-first:border *:not-first:border-surface *:not-first:border-b-0 *:not-first:pr-1.5",
              )}
            >
              <th scope="row" className={cn(rowHead, "font-normal")}>
                {monthName(month)}
              </th>
              {years.map((year) => {
                const monthReturn = year.months[month - 1];
                if (!monthReturn) {
                  return (
                    <td key={year.year}>
                      <Tooltip text={t("noMonth")} label={t("noMonth")}>
                        {NO_ANSWER}
                      </Tooltip>
                    </td>
                  );
                }
                return (
                  <td key={year.year} style={{ background: shade(monthReturn.value) }}>
                    {write(monthReturn.value)}
                    {isPart(year, month) ? "*" : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={cn(figureCells, "h-row border-line-2 border-t font-semibold *:not-first:pr-1.5")}>
            <th scope="row" className={cn(rowHead, "font-semibold")}>
              {t("year")}
            </th>
            {years.map((year) => (
              <td key={year.year}>
                {write(year.value)}
                {isPartYear(year) ? "*" : null}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
