import { useTranslations } from "next-intl";
import { EventTable } from "@/components/events/event-table";
import { ChoiceForm } from "@/components/figures/choice-form";
import { KeptFields } from "@/components/figures/kept-fields";
import { UrlSelect } from "@/components/figures/url-select";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import type { EventsPage } from "@/lib/contracts/pages/events";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { keptParameters } from "@/lib/site/states/events";

export function EventList({ page }: { page: EventsPage }) {
  const t = useTranslations("events");
  const { asked, listed, assets } = page;
  const csv = apiUrl("events", { ...keptParameters(asked, ["kind", "asset"]), format: "csv" });
  const all = { value: "", label: t("all") };
  return (
    <Section title={t("list")} actions={<a href={csv}>{t("csv")}</a>} note={t("listNote")}>
      <ChoiceForm submit={t("show")}>
        <UrlSelect
          name="kind"
          label={t("kind")}
          value={asked.kind ?? ""}
          initial=""
          options={[all, ...ChartEvent.shape.kind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
        />
        <UrlSelect
          name="asset"
          label={t("concerns")}
          value={asked.asset?.toUpperCase() ?? ""}
          initial=""
          options={[all, ...assets.map((value) => ({ value, label: value }))]}
        />
        <KeptFields kept={keptParameters(asked, ["event", "benchmark", "window", "model"])} />
      </ChoiceForm>
      {listed.length === 0 ? (
        <EmptyState title={t("noneListed")}>{t("noneListedText")}</EmptyState>
      ) : (
        <EventTable
          events={listed}
          current={asked.event}
          kept={keptParameters(asked, ["benchmark", "window", "model", "kind", "asset"])}
        />
      )}
    </Section>
  );
}
