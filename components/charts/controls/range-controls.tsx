"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DayField } from "@/components/charts/controls/day-field";
import type { RangeState } from "@/components/charts/controls/use-chart-state";
import { rangesPastHistory } from "@/components/charts/plot/range";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { RANGES, type RangeName } from "@/lib/core/calendar/range-start";
import { type FormatLocale, formatDay } from "@/lib/format";

interface RangeControlsProps {
  readonly locale: FormatLocale;
  readonly state: RangeState;
  readonly inception: string;
  readonly asOf: string;
  /** days shown now */
  readonly from: string;
  readonly to: string;
}

/** The range switch; ranges longer than the history are struck out. */
export function RangeChoice({ locale, state, inception, asOf }: RangeControlsProps): ReactNode {
  const t = useTranslations("chart");
  const tooLong = rangesPastHistory(asOf, inception);
  const isFree = state.values.from !== null || state.values.to !== null;
  const reason = (range: RangeName): string | undefined =>
    tooLong.includes(range)
      ? t("rangeTooLong", { ranges: t(`ranges.${range}`), day: formatDay(locale, inception) })
      : undefined;
  return (
    <Segmented<RangeName>
      legend={t("range")}
      name="range"
      isWide
      value={isFree ? null : state.values.range}
      options={RANGES.map((range) => ({
        value: range,
        label: t(`ranges.${range}`),
        name: t(`rangeNames.${range}`),
        reason: reason(range),
      }))}
      onChoose={(range) => state.set({ range, from: null, to: null })}
    />
  );
}

interface FreeDaysProps extends RangeControlsProps {
  /** hidden fields that a form without script must send along */
  readonly children?: ReactNode;
}

/** Two dates that go before the range. */
export function FreeDays({ state, inception, asOf, from, to, children }: FreeDaysProps): ReactNode {
  const t = useTranslations("chart");
  return (
    <form
      method="get"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:basis-full"
      onSubmit={(event) => event.preventDefault()}
    >
      <DayField
        label={t("from")}
        name="from"
        value={from}
        min={inception}
        max={to}
        onChoose={(day) => state.set({ from: day, to })}
      />
      <DayField
        label={t("to")}
        name="to"
        value={to}
        min={from}
        max={asOf}
        onChoose={(day) => state.set({ from, to: day })}
      />
      {children}
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </form>
  );
}
