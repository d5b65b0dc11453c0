import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { cache } from "react";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AttributionSection } from "@/components/attribution/attribution-section";
import { ContributionByAsset, ContributionByCategory } from "@/components/attribution/contribution-sections";
import { RangePicker } from "@/components/attribution/range-picker";
import { WeightNotes } from "@/components/attribution/weight-notes";
import { ChartNote } from "@/components/charts/layers/chart-note";
import { basketNamer } from "@/components/figures/basket-names";
import { ChoiceForm } from "@/components/figures/choice-form";
import { UrlSelect } from "@/components/figures/url-select";
import { PageFrame } from "@/components/shell/page-frame";
import { PageGrid } from "@/components/shell/page-grid";
import { PageHead } from "@/components/shell/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { ContributionPage as Page } from "@/lib/contracts/pages/contribution";
import { formatDay, formatPercent } from "@/lib/format";
import { getContext } from "@/lib/server/context";
import { getContributionPage } from "@/lib/services/analysis/get-contribution-page";
import { contributionState, usualAgainst } from "@/lib/site/states/contribution";

type Props = PageProps<"/[locale]/contribution">;

const readAddress = createLoader(contributionState);

/** One read for the page and its metadata. */
const readPage = cache(async (searchParams: Props["searchParams"]): Promise<Page> => {
  const address = readAddress(await searchParams);
  const against = address.against ?? usualAgainst(address.basket);
  return foundOr404(getContributionPage(await getContext(), { ...address, against }));
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { basket, name: stored } = await readPage(searchParams);
  const t = await getTranslations();
  const name = basketNamer(await getTranslations("basket.name"))(basket, stored);
  const href = basket === DEFAULT_BASKET ? "/contribution" : `/contribution?basket=${basket}`;
  return pageMetadata(href, t("attribution.heading", { name }), t("attribution.metaDescription", { name }), {
    picture: "contribution",
    searchParams,
  });
}

export default async function ContributionPage({ searchParams }: Props) {
  const page = await readPage(searchParams);
  const t = await getTranslations("attribution");
  return (
    <PageFrame dataset={page.dataset} sources={page.attribution.sources}>
      <Head page={page} />
      {page.history === null ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <>
          <RangePicker
            inception={page.history.from}
            asOf={page.history.to}
            from={page.contributions.from ?? page.history.from}
            to={page.contributions.to ?? page.history.to}
            kept={{ basket: page.basket, against: page.against }}
          />
          <Parts page={page} />
        </>
      )}
    </PageFrame>
  );
}

async function Head({ page }: { page: Page }) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { from, to, net, gross } = page.contributions;
  const percent = (value: number | null) => formatPercent(locale, value, 2, { sign: true });
  const shortName = basketNamer(await getTranslations("basket.short"));
  const options = page.baskets.map(({ basket, name }) => ({ value: basket, label: shortName(basket, name) }));
  const heading = basketNamer(await getTranslations("basket.name"))(page.basket, page.name);
  return (
    <PageHead
      title={t("attribution.heading", { name: heading })}
      lead={
        net.value === null
          ? t("attribution.leadNone")
          : t("attribution.lead", {
              from: formatDay(locale, from),
              to: formatDay(locale, to),
              net: percent(net.value),
              gross: percent(gross.value),
            })
      }
    >
      <ChoiceForm submit={t("attribution.show")}>
        <UrlSelect
          name="basket"
          label={t("attribution.basket")}
          value={page.basket}
          initial={DEFAULT_BASKET}
          options={options}
        />
        <UrlSelect
          name="against"
          label={t("attribution.against")}
          value={page.against}
          initial={usualAgainst(page.basket)}
          options={options.filter(({ value }) => value !== page.basket)}
        />
      </ChoiceForm>
    </PageHead>
  );
}

async function Parts({ page }: { page: Page }) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { contributions, history } = page;
  const [first, last] = [formatDay(locale, history?.from ?? null), formatDay(locale, history?.to ?? null)];
  const { value, reason = "unknown" } = contributions.net;
  if (value === null) {
    const why = reason === "short-history" ? t("attribution.tooShort", { day: first }) : t(`reason.${reason}`);
    return <EmptyState title={t("attribution.noRange")}>{why}</EmptyState>;
  }
  return (
    <>
      {page.isCut ? <ChartNote>{t("attribution.cut", { from: first, to: last })}</ChartNote> : null}
      <WeightNotes weightPeriods={contributions.weightPeriods} />
      <PageGrid className="mt-5">
        <ContributionByAsset page={page} className="col-span-6 max-lg:col-span-12" />
        <ContributionByCategory page={page} className="col-span-6 max-lg:col-span-12" />
        <div className="col-span-12">
          <AttributionSection page={page} />
        </div>
      </PageGrid>
    </>
  );
}
