"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FreeDays, RangeChoice } from "@/components/charts/controls/range-controls";
import type { ChartState } from "@/components/charts/controls/use-chart-state";
import { ChartNote } from "@/components/charts/layers/chart-note";
import { rangesPastHistory } from "@/components/charts/plot/range";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import { type FormatLocale, formatDay } from "@/lib/format";
import { DENOMINATORS, type Denominator, SCALES } from "@/lib/site/states/chart";

/** Controls in a row that wraps. */
export const CONTROL_ROW = "flex flex-wrap items-center gap-x-3 gap-y-2";

interface NavControlsProps {
  readonly locale: FormatLocale;
  readonly state: ChartState;
  readonly inception: string;
  readonly asOf: string;
  /** days shown now */
  readonly from: string;
  readonly to: string;
  /** units with a stored rate; null where the chart offers no unit */
  readonly units: readonly Denominator[] | null;
}

/** Linear or logarithmic. */
function ScaleChoice({ state }: { readonly state: ChartState }): ReactNode {
  const t = useTranslations("chart");
  return (
    <Segmented
      legend={t("scale")}
      name="scale"
      value={state.values.scale}
      options={SCALES.map((scale) => ({ value: scale, label: t(scale) }))}
      onChoose={(scale) => state.set({ scale })}
    />
  );
}

function UnitChoice({
  state,
  units,
}: {
  readonly state: ChartState;
  readonly units: readonly Denominator[];
}): ReactNode {
  const t = useTranslations("chart");
  const label = (unit: Denominator): string => t(`denominators.${unit}`);
  return (
    <Segmented<Denominator>
      legend={t("denominator")}
      name="den"
      value={units.includes(state.values.den) ? state.values.den : "usd"}
      options={DENOMINATORS.map((unit) => ({
        value: unit,
        label: label(unit),
        reason: units.includes(unit) ? undefined : t("noRate", { units: label(unit) }),
      }))}
      onChoose={(den) => state.set({ den })}
    />
  );
}

/** Why some choices are struck out, in words: a tooltip alone would hide it. */
export function UnavailableChoices({
  locale,
  inception,
  asOf,
  units,
}: Pick<NavControlsProps, "locale" | "inception" | "asOf" | "units">): ReactNode {
  const t = useTranslations("chart");
  const tooLong = rangesPastHistory(asOf, inception).map((range) => t(`ranges.${range}`));
  const noRate = DENOMINATORS.filter((unit) => units !== null && !units.includes(unit)).map((unit) =>
    t(`denominators.${unit}`),
  );
  const reasons = [
    tooLong.length > 0 && t("rangeTooLong", { ranges: tooLong.join(", "), day: formatDay(locale, inception) }),
    noRate.length > 0 && t("noRate", { units: noRate.join(", ") }),
  ].filter((text) => text !== false);
  return reasons.length > 0 && <ChartNote>{reasons.join(" ")}</ChartNote>;
}

/** Range, free days, scale and unit of a chart. Without script they are plain forms that load the page anew. */
export function NavControls(props: NavControlsProps): ReactNode {
  const { state, units } = props;
  const t = useTranslations("chart");
  return (
    <div className={CONTROL_ROW}>
      <form method="get" className={cn(CONTROL_ROW, "flex-auto")} onSubmit={(event) => event.preventDefault()}>
        <RangeChoice {...props} />
        <span className={cn(CONTROL_ROW, "ml-auto max-sm:ml-0")}>
          <ScaleChoice state={state} />
          {units !== null && <UnitChoice state={state} units={units} />}
        </span>
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </form>
      <FreeDays {...props} />
    </div>
  );
}
