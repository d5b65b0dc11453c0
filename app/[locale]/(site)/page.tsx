import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { DrawdownChart } from "@/components/charts/drawdown-chart";
import { NavChart } from "@/components/charts/nav-chart";
import { ContributionTable } from "@/components/fund/contribution-table";
import { FormulaNote } from "@/components/fund/formula-note";
import { HoldingsTable } from "@/components/fund/holdings-table";
import { NavHeadline } from "@/components/fund/nav-headline";
import { PageFrame } from "@/components/fund/page-frame";
import { ReturnTable } from "@/components/fund/return-table";
import { ReviewList } from "@/components/fund/review-list";
import { RiskList } from "@/components/fund/risk-list";
import { TermList } from "@/components/fund/term-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { FundOverview } from "@/lib/contracts/fund-overview";
import { formatDay, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { getContext } from "@/lib/server/context";
import { getFundOverview } from "@/lib/services/get-fund-overview";
import { pageMetadata } from "../page-metadata";
import styles from "./page.module.css";

/** One read for the page and its metadata. */
const readOverview = cache(async (): Promise<FundOverview> => {
  await connection();
  return getFundOverview(await getContext(), { basket: "ai-fund" });
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

/** The fund at a glance: what it is worth, how it got there, why, and what says so. */
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
          <div className={styles["grid"]}>
            <div className={styles["terms"]}>
              <TermList overview={overview} />
            </div>
            <div className={`${styles["main"]} ${styles["chart"]}`}>
              <NavChart
                basket={overview.basket}
                dataset={overview.dataset}
                days={overview.days}
                series={overview.series}
                stretches={overview.stretches}
                events={overview.events}
                reviews={overview.reviews}
                denominators={overview.denominators}
                sources={overview.sources}
              />
            </div>
            <Evidence overview={overview} />
          </div>
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
        className={styles["side"]}
        title={t("risk.title", { day: inputs.to })}
        actions={<FormulaNote formula="risk" inputs={inputs} asWord />}
      >
        <RiskList risk={risk} />
        <p className={styles["note"]}>{t("risk.note", { count: risk.volatility.n ?? 0 })}</p>
        <h3 className={styles["subtitle"]}>{t("risk.drawdown")}</h3>
        <DrawdownChart
          basket={overview.basket}
          days={overview.days}
          drawdown={overview.drawdown}
          stretches={overview.stretches}
          events={overview.events}
          reviews={overview.reviews}
        />
      </Section>
      <Section
        className={styles["seven"]}
        title={t("returns.title")}
        actions={<FormulaNote formula="returns" inputs={inputs} asWord />}
        note={t("returns.note", inputs)}
      >
        <ReturnTable overview={overview} />
      </Section>
      <Section
        className={styles["five"]}
        title={t("contribution.title")}
        actions={<FormulaNote formula="contribution" inputs={inputs} asWord />}
        note={t("contribution.note")}
      >
        <ContributionTable overview={overview} />
      </Section>
      <Section
        className={styles["main"]}
        title={t("holdings.title")}
        actions={<FormulaNote formula="holdings" inputs={inputs} asWord />}
        note={setDay === undefined ? t("holdings.noteNoSet") : t("holdings.note", { day: formatDay(locale, setDay) })}
      >
        {holdings.length === 0 ? null : <HoldingsTable overview={overview} />}
      </Section>
      <Section
        className={styles["side"]}
        title={t("reviews.title")}
        actions={<Link href="/reviews">{t("reviews.all")}</Link>}
      >
        <ReviewList reviews={overview.reviews} />
      </Section>
    </>
  );
}
