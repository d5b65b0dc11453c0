"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DayField } from "@/components/charts/controls/day-field";
import { PageHead } from "@/components/shell/page-head";
import type { TracksView } from "@/components/tracks/use-tracks";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TrackWeighting } from "@/lib/contracts/analysis/tracks";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

function WeightingChoice({ view }: { readonly view: TracksView }): ReactNode {
  const t = useTranslations("tracks");
  const locale = useReaderLocale();
  const { unavailable, marketCapsUntil } = view.tracks;
  const noCaps = marketCapsUntil === null ? t("noCapsEver") : t("noCaps", { day: formatDay(locale, marketCapsUntil) });
  return (
    <Segmented<TrackWeighting>
      legend={t("weighting")}
      name="weighting"
      value={view.values.weighting}
      options={TrackWeighting.options.map((value) => ({
        value,
        label: t(`weightings.${value}`),
        name: t(`weightingNames.${value}`),
        reason: unavailable.some(({ weighting }) => weighting === value) ? noCaps : undefined,
      }))}
      onChoose={(weighting) => view.set({ weighting })}
    />
  );
}

export function TracksHead({ view }: { readonly view: TracksView }): ReactNode {
  const t = useTranslations("tracks");
  const chart = useTranslations("chart");
  const locale = useReaderLocale();
  const { from, to, usual, history } = view.tracks;
  const isUsual = from === usual?.from && to === usual?.to && to !== history?.to;
  const days = { from: formatDay(locale, from), to: formatDay(locale, to) };
  return (
    <PageHead title={t("title")} lead={from === null ? null : t(isUsual ? "leadUsual" : "lead", days)}>
      {history === null ? null : (
        <form method="get" className="flex flex-wrap items-center gap-x-3 gap-y-2" aria-label={t("range")}>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:grow max-sm:basis-full">
            <DayField
              label={chart("from")}
              name="from"
              value={from ?? history.from}
              min={history.from}
              max={to ?? history.to}
              onChoose={(day) => view.set({ from: day, to: to ?? history.to })}
            />
            <DayField
              label={chart("to")}
              name="to"
              value={to ?? history.to}
              min={from ?? history.from}
              max={history.to}
              onChoose={(day) => view.set({ from: from ?? history.from, to: day })}
            />
          </div>
          <WeightingChoice view={view} />
          <noscript>
            <Button type="submit">{t("show")}</Button>
          </noscript>
        </form>
      )}
    </PageHead>
  );
}
