import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { cache } from "react";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { EventList } from "@/components/events/event-list";
import { StudyChoices } from "@/components/events/study-choices";
import { StudySection } from "@/components/events/study-section";
import { basketNamer } from "@/components/figures/basket-names";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";
import { SectionStack } from "@/components/ui/section-stack";
import type { EventsPage as Page } from "@/lib/contracts/pages/events";
import { MAX_WINDOW_DAYS } from "@/lib/core/study/event-study";
import { getContext } from "@/lib/server/context";
import { getEventsPage } from "@/lib/services/events/get-page";
import { eventsState, INITIAL_EVENTS } from "@/lib/site/states/events";

type Props = PageProps<"/[locale]/events">;

const readAddress = createLoader(eventsState);

/** One read for the page and its metadata. */
const readPage = cache(async (searchParams: Props["searchParams"]): Promise<Page> => {
  const asked = readAddress(await searchParams);
  const window = Math.min(MAX_WINDOW_DAYS, Math.max(0, asked.window));
  return foundOr404(getEventsPage(await getContext(), { ...asked, window, asset: asked.asset || null }));
});

async function benchmarkName({ asked, baskets }: Pick<Page, "asked" | "baskets">): Promise<string> {
  const name = basketNamer(await getTranslations("basket.short"));
  return name(asked.benchmark, baskets.find(({ basket }) => basket === asked.benchmark)?.name);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked, study, baskets } = await readPage(searchParams);
  const t = await getTranslations();
  const locale = await getLocale();
  if (asked.event === INITIAL_EVENTS.event) {
    return pageMetadata("/events", t("events.heading"), t("events.metaDescription"), {
      picture: "events",
      searchParams,
    });
  }
  const title = study.event.title[locale];
  const benchmark = await benchmarkName({ asked, baskets });
  return pageMetadata(`/events?event=${asked.event}`, title, t("events.metaStudy", { title, benchmark }), {
    picture: "events",
    searchParams,
  });
}

export default async function EventsPage({ searchParams }: Props) {
  const page = await readPage(searchParams);
  const t = await getTranslations();
  return (
    <PageFrame dataset={page.dataset} sources={page.study.sources}>
      <PageHead title={t("events.heading")} lead={t("events.lead")}>
        <StudyChoices page={page} />
      </PageHead>
      <SectionStack>
        <StudySection page={page} benchmark={await benchmarkName(page)} />
        <EventList page={page} />
      </SectionStack>
    </PageFrame>
  );
}
