import { useLocale, useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";
import { ChoiceForm } from "@/components/figures/choice-form";
import { KeptFields } from "@/components/figures/kept-fields";
import { UrlSelect } from "@/components/figures/url-select";
import type { DatedEvent } from "@/lib/contracts/analysis/event-list";
import { StudyModel } from "@/lib/contracts/analysis/event-study";
import type { EventsPage } from "@/lib/contracts/pages/events";
import { MAX_WINDOW_DAYS } from "@/lib/core/study/event-study";
import { formatDay, formatMonth } from "@/lib/format";
import { INITIAL_EVENTS, keptParameters } from "@/lib/site/states/events";

const WINDOWS = [1, 3, 5, MAX_WINDOW_DAYS];

export function StudyChoices({ page }: { page: EventsPage }) {
  const t = useTranslations();
  const shortName = useBasketNames("basket.short");
  const locale = useLocale();
  const { asked, all, baskets } = page;
  const day = (event: DatedEvent): string =>
    event.precision === "day" ? formatDay(locale, event.day) : formatMonth(locale, event.day);
  const windows = [...new Set([...WINDOWS, asked.window])].sort((a, b) => a - b);
  const choice = (name: "event" | "benchmark" | "window" | "model") => ({
    name,
    label: t(`events.${name}`),
    value: String(asked[name]),
    initial: String(INITIAL_EVENTS[name]),
  });
  return (
    <ChoiceForm submit={t("events.show")}>
      <UrlSelect
        {...choice("event")}
        options={all.map((event) => ({ value: event.id, label: `${day(event)}: ${event.title[locale]}` }))}
      />
      <UrlSelect
        {...choice("benchmark")}
        options={baskets.map(({ basket, name }) => ({ value: basket, label: shortName(basket, name) }))}
      />
      <UrlSelect
        {...choice("window")}
        options={windows.map((days) => ({ value: String(days), label: t("events.windowDays", { days }) }))}
      />
      <UrlSelect
        {...choice("model")}
        options={StudyModel.options.map((value) => ({ value, label: t(`events.models.${value}`) }))}
      />
      <KeptFields kept={keptParameters(asked, ["kind", "asset"])} />
    </ChoiceForm>
  );
}
