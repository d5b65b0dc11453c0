import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { basketNamer } from "@/components/figures/basket-names";
import { BasketSwitch } from "@/components/reviews/basket-switch";
import { ReviewEntries } from "@/components/reviews/review-entries";
import { WeightHistory } from "@/components/reviews/weight-history";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SectionStack } from "@/components/ui/section-stack";
import { BasketId, DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { ReviewsPage as Page } from "@/lib/contracts/pages/reviews";
import { getContext } from "@/lib/server/context";
import { getReviewsPage } from "@/lib/services/fund/get-reviews-page";

type Props = PageProps<"/[locale]/reviews">;

async function basketOf(searchParams: Props["searchParams"]): Promise<BasketId> {
  const { basket = DEFAULT_BASKET } = await searchParams;
  const known = BasketId.safeParse(basket);
  return known.success ? known.data : notFound();
}

/** One read for the page and its metadata. */
const readPage = cache(async (searchParams: Props["searchParams"]): Promise<Page> => {
  const basket = await basketOf(searchParams);
  return foundOr404(getReviewsPage(await getContext(), { basket }));
});

async function nameOf({ basket, name }: Pick<Page, "basket" | "name">): Promise<string> {
  return basketNamer(await getTranslations("basket.name"))(basket, name);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { basket, name: stored } = await readPage(searchParams);
  const t = await getTranslations();
  const href = basket === DEFAULT_BASKET ? "/reviews" : `/reviews?basket=${basket}`;
  const name = await nameOf({ basket, name: stored });
  return pageMetadata(href, `${t("reviews.title")}, ${name}`, t("reviews.metaDescription", { name }));
}

export default async function ReviewsPage({ searchParams }: Props) {
  const page = await readPage(searchParams);
  const t = await getTranslations();
  return (
    <PageFrame dataset={page.dataset} sources={page.sources}>
      <PageHead title={`${t("reviews.title")}, ${await nameOf(page)}`} lead={t("reviews.lead")}>
        <BasketSwitch current={page.basket} baskets={page.baskets} />
      </PageHead>
      {page.reviews.length === 0 ? (
        <EmptyState title={t("reviews.empty")}>{t("reviews.emptyText")}</EmptyState>
      ) : (
        <SectionStack>
          {page.history.days.length === 0 ? null : (
            <Section title={t("reviews.history")}>
              <WeightHistory {...page} />
            </Section>
          )}
          <ReviewEntries reviews={page.reviews} asOf={page.dataset.asOf} />
        </SectionStack>
      )}
    </PageFrame>
  );
}
