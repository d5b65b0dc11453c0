import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { FormulaNote } from "@/components/figures/formula-note";
import { ContributionTable } from "@/components/overview/contribution-table";
import { DrawdownChart } from "@/components/overview/drawdown-chart";
import { HoldingsTable } from "@/components/overview/holdings-table";
import { NavChart } from "@/components/overview/nav-chart";
import { NavHeadline } from "@/components/overview/nav-headline";
import { ReturnTable } from "@/components/overview/return-table";
import { RiskList } from "@/components/overview/risk-list";
import { TermList } from "@/components/overview/term-list";
import { ReviewList } from "@/components/reviews/review-list";
import { PageFrame } from "@/components/shell/page-frame";
import { PageGrid } from "@/components/shell/page-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatDay, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { getContext } from "@/lib/server/context";
import { getFundOverview } from "@/lib/services/fund/get-overview";

/** One read for the page and its metadata. */
const readOverview = cache(async (): Promise<FundOverview> => {
  await connection();
  return getFundOverview(await getContext(), { basket: DEFAULT_BASKET });
});

export async function generateMetadata({ searchParams }: PageProps<"/[locale]">): Promise<Metadata> {
  const { headline, dataset } = await readOverview();
  const t = await getTranslations();
  const locale = await getLocale();
  const net = formatNumber(locale, headline.net.value, 2);
  const description =
    dataset.asOf === null
      ? t("app.description")
      : t("overview.metaDescription", { net, day: formatDay(locale, dataset.asOf) });
  return pageMetadata("/", t("basket.name.ai-fund"), description, { picture: "overview", searchParams });
}

export default async function OverviewPage() {
  const overview = await readOverview();
  const t = await getTranslations("overview");
  return (
    <PageFrame dataset={overview.dataset} sources={overview.sources}>
      {overview.days.length === 0 ? (
        <EmptyState level={1} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <NavHeadline overview={overview} />
          <PageGrid>
            <div className="col-span-12 max-sm:-order-1">
              <TermList overview={overview} />
            </div>
            <div className="col-span-8 max-sm:-order-2 max-lg:col-span-12">
              <NavChart
                basket={overview.basket}
                name={overview.name}
                dataset={overview.dataset}
                days={overview.days}
                series={overview.series}
                weightPeriods={overview.weightPeriods}
                events={overview.events}
                reviews={overview.reviews}
                denominators={overview.denominators}
                sources={overview.sources}
              />
            </div>
            <Evidence overview={overview} />
          </PageGrid>
        </>
      )}
    </PageFrame>
  );
}

async function Evidence({ overview }: { overview: FundOverview }) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { risk, dataset, headline, holdings } = overview;
  const inputs = {
    day: formatDay(locale, dataset.asOf),
    inception: formatDay(locale, headline.inceptionDay),
    from: formatDay(locale, risk.from),
    to: formatDay(locale, risk.to),
  };
  const setDay = dataset.setInForce?.day;
  return (
    <>
      <Section
        className="col-span-4 max-lg:col-span-12"
        title={t("risk.title", { day: inputs.to })}
        actions={<FormulaNote formula="risk" inputs={inputs} asWord />}
      >
        <RiskList risk={risk} />
        <p className="mt-1.5 text-ink-3 text-xs">{t("risk.note", { count: risk.volatility.n ?? 0 })}</p>
        <h3 className="mt-3">{t("risk.drawdown")}</h3>
        <DrawdownChart
          basket={overview.basket}
          name={overview.name}
          days={overview.days}
          drawdown={overview.drawdown}
          weightPeriods={overview.weightPeriods}
          events={overview.events}
          reviews={overview.reviews}
        />
      </Section>
      <Section
        className="col-span-7 max-lg:col-span-12"
        title={t("returns.title")}
        actions={<FormulaNote formula="returns" inputs={inputs} asWord />}
        note={t("returns.note", inputs)}
      >
        <ReturnTable overview={overview} />
      </Section>
      <Section
        className="col-span-5 max-lg:col-span-12"
        title={t("contribution.title")}
        actions={<FormulaNote formula="contribution" inputs={inputs} asWord />}
        note={t("contribution.note")}
      >
        <ContributionTable overview={overview} />
      </Section>
      <Section
        className="col-span-8 max-lg:col-span-12"
        title={t("holdings.title")}
        actions={<FormulaNote formula="holdings" inputs={inputs} asWord />}
        note={setDay === undefined ? t("holdings.noteNoSet") : t("holdings.note", { day: formatDay(locale, setDay) })}
      >
        {holdings.length === 0 ? null : <HoldingsTable overview={overview} />}
      </Section>
      <Section
        className="col-span-4 max-lg:col-span-12"
        title={t("reviews.title")}
        actions={<Link href="/reviews">{t("reviews.all")}</Link>}
      >
        <ReviewList reviews={overview.reviews} />
      </Section>
    </>
  );
}
