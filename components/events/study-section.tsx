import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { StudyChart } from "@/components/events/study-chart";
import { StudyFinding } from "@/components/events/study-finding";
import { StudyTable } from "@/components/events/study-table";
import { FormulaNote } from "@/components/figures/formula-note";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import type { EventsPage } from "@/lib/contracts/pages/events";
import { formatDay, formatMonth } from "@/lib/format";

export function StudySection({ page, benchmark }: { page: EventsPage; benchmark: string }) {
  const t = useTranslations("events");
  const { chart, formula, events } = useMessages();
  const locale = useLocale();
  const { study, near } = page;
  const { event, estimation, reason } = study;
  const day = event.precision === "day" ? formatDay(locale, event.day) : formatMonth(locale, event.day);
  const title = t("study", { title: event.title[locale], day });
  if (reason !== null || estimation === null) {
    return (
      <Section title={title}>
        <EmptyState title={t("noStudy")}>{t(`reason.${reason ?? "month-only"}`)}</EmptyState>
      </Section>
    );
  }
  const csv = apiUrl("event-study", {
    event: event.id,
    benchmark: study.benchmark,
    window: String(study.window),
    model: study.model,
    format: "csv",
  });
  const span = { from: formatDay(locale, estimation.from), to: formatDay(locale, estimation.to) };
  const actions = (
    <>
      <FormulaNote formula="eventStudy" inputs={{ benchmark, ...span }} asWord />
      <a href={csv}>{t("csv")}</a>
    </>
  );
  return (
    <Section title={title} actions={actions} note={t("tableNote")}>
      <StudyFinding study={study} benchmark={benchmark} />
      <h3>{t("chart")}</h3>
      <NextIntlClientProvider messages={{ chart, formula, events }}>
        <StudyChart study={{ mean: study.mean, rows: study.rows }} near={near} benchmark={benchmark} />
      </NextIntlClientProvider>
      <h3>{t("table")}</h3>
      <StudyTable study={study} />
    </Section>
  );
}
