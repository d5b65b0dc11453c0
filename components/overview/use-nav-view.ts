"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { ChartState } from "@/components/charts/controls/use-chart-state";
import type { ChartLine } from "@/components/charts/plot/line";
import { resolveRange } from "@/components/charts/plot/range";
import { firstKnown, lastKnown } from "@/components/charts/plot/series-transform";
import { basketNamer } from "@/components/figures/basket-names";
import { levelDecimals, lineId, navLines, USUAL_LINES } from "@/components/overview/nav-view";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { type FormatLocale, formatDay, formatPercent } from "@/lib/format";
import type { Denominator } from "@/lib/site/states/chart";

export interface NavChartProps
  extends Pick<
    FundOverview,
    | "basket"
    | "name"
    | "dataset"
    | "days"
    | "series"
    | "weightPeriods"
    | "events"
    | "reviews"
    | "denominators"
    | "sources"
  > {
  /** ids of the lines beside the lead at first: a basket, or basket:gross */
  readonly shown?: readonly string[];
}

export interface NavView {
  readonly days: readonly string[];
  readonly inception: string;
  readonly asOf: string;
  readonly lines: readonly ChartLine[];
  /** sentences on lines that start after the range does */
  readonly lateStarts: readonly string[];
  readonly shown: readonly string[];
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly Denominator[];
  readonly unit: Denominator;
  /** level of the lead on the first day shown */
  readonly base: number;
  readonly decimals: number;
}

function ratesOf(denominators: NavChartProps["denominators"], unit: Denominator): Float64Array | null {
  return unit === "btc" || unit === "eth" ? denominators[unit] : null;
}

/** Names of series; a basket that is listed twice says whether it is net or gross of its fee. */
function useSeriesName(series: NavChartProps["series"]): (row: Pick<SeriesRow, "basket" | "variant">) => string {
  const t = useTranslations("chart");
  const translate = useTranslations("chart.series");
  return useCallback(
    ({ basket, variant }) => {
      const rows = series.filter((row) => row.basket === basket);
      const name = basketNamer(translate)(basket, rows[0]?.name);
      return rows.some((row) => row.variant !== variant) ? t(variant, { name }) : name;
    },
    [series, t, translate],
  );
}

/** What the NAV chart shows for the state in the URL; null while no day has a level. */
export function useNavView(props: NavChartProps, state: ChartState, locale: FormatLocale): NavView | null {
  const { basket, days, series, denominators, dataset } = props;
  const { range, from, to, den, lines: chosen } = state.values;
  const t = useTranslations("chart");
  const name = useSeriesName(series);
  const translateShort = useTranslations("chart.short");
  return useMemo(() => {
    const lead = series.find((row) => row.basket === basket && row.variant === "net");
    const start = lead ? firstKnown(lead.level) : -1;
    const inception = days[start];
    const asOf = dataset.asOf ?? days.at(-1);
    if (!lead || inception === undefined || asOf === undefined) return null;
    const units = (["usd", "btc", "eth"] as const).filter(
      (unit) => unit === "usd" || ratesOf(denominators, unit) !== null,
    );
    const unit = units.find((other) => other === den) ?? "usd";
    const { first, last } = resolveRange({ range, from, to }, days, asOf, inception);
    const shownIds = chosen ?? props.shown ?? USUAL_LINES;
    const rates = ratesOf(denominators, unit);
    const views = navLines({ days, series, lead: basket, shown: shownIds, first, last, denominator: unit, rates });
    const lines = views.map((line) => ({
      ...line,
      name: name(line),
      shortName: line.variant === "gross" ? t("shortGross") : basketNamer(translateShort)(line.basket, name(line)),
      end: formatPercent(locale, line.change, 1, { sign: true }),
    }));
    const leadValues = lines[0]?.values ?? new Float64Array();
    return {
      days: days.slice(first, last + 1),
      inception,
      asOf,
      lines,
      lateStarts: lines.flatMap((line) =>
        line.startDay === null
          ? []
          : [t("lateStart", { name: line.name, day: formatDay(locale, line.startDay), lead: name(lead) })],
      ),
      shown: shownIds,
      choices: series.filter((row) => row !== lead).map((row) => ({ id: lineId(row), name: name(row) })),
      units,
      unit,
      base: leadValues[0] ?? Number.NaN,
      decimals: levelDecimals(lastKnown(leadValues)),
    };
  }, [
    basket,
    days,
    series,
    denominators,
    dataset.asOf,
    props.shown,
    range,
    from,
    to,
    den,
    chosen,
    locale,
    t,
    name,
    translateShort,
  ]);
}
