import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { BasketSwitch } from "@/components/reviews/basket-switch";
import { ReviewEntries } from "@/components/reviews/review-entries";
import { WeightHistory } from "@/components/reviews/weight-history";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SectionStack } from "@/components/ui/section-stack";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { getContext } from "@/lib/server/context";
import { getReviewsPage } from "@/lib/services/fund/get-reviews-page";

type Props = PageProps<"/[locale]/reviews">;

async function basketOf(searchParams: Props["searchParams"]): Promise<BasketId> {
  const { basket = "ai-fund" } = await searchParams;
  const known = BasketId.safeParse(basket);
  return known.success ? known.data : notFound();
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const basket = await basketOf(searchParams);
  const t = await getTranslations();
  const href = basket === "ai-fund" ? "/reviews" : `/reviews?basket=${basket}`;
  const name = t(`basket.name.${basket}`);
  return pageMetadata(href, `${t("reviews.title")}, ${name}`, t("reviews.metaDescription", { name }));
}

/** Every dated weight set of a basket, newest first, under the weights that followed from them. */
export default async function ReviewsPage({ searchParams }: Props) {
  const basket = await basketOf(searchParams);
  const page = await foundOr404(getReviewsPage(await getContext(), { basket }));
  const t = await getTranslations();
  return (
    <PageFrame dataset={page.dataset} sources={page.sources}>
      <PageHead title={`${t("reviews.title")}, ${t(`basket.name.${basket}`)}`} lead={t("reviews.lead")}>
        <BasketSwitch current={basket} baskets={page.baskets} />
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
