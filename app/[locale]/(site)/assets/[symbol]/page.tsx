import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AssetAgreement } from "@/components/assets/agreement";
import { AssetChanges } from "@/components/assets/changes";
import { AssetHeadline } from "@/components/assets/headline";
import { AssetEvents, AssetGaps, AssetMigrations } from "@/components/assets/history";
import { AssetPlaces } from "@/components/assets/places";
import { PriceChart } from "@/components/assets/price-chart";
import { AssetProviders } from "@/components/assets/providers";
import { AssetRoles } from "@/components/assets/roles";
import { FactTable } from "@/components/facts/fact-table";
import { PageFrame } from "@/components/shell/page-frame";
import { PageGrid } from "@/components/shell/page-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SectionStack } from "@/components/ui/section-stack";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { Link } from "@/lib/i18n/navigation";
import { getContext } from "@/lib/server/context";
import { getAssetPage } from "@/lib/services/assets/get-page";

type Props = PageProps<"/[locale]/assets/[symbol]">;

/** One read for the page and its metadata. */
const readAsset = cache(async (symbol: string): Promise<AssetPage> => {
  await connection();
  return foundOr404(getAssetPage(await getContext(), { asset: decodeURIComponent(symbol) }));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { asset, name } = await readAsset((await params).symbol);
  const t = await getTranslations("asset");
  const title = name === asset ? name : `${name} (${asset})`;
  return pageMetadata(`/assets/${encodeURIComponent(asset)}`, title, t("metaDescription", { asset, name }), {
    picture: `assets/${encodeURIComponent(asset)}`,
    searchParams,
  });
}

export default async function AssetSymbolPage({ params }: Props) {
  const page = await readAsset((await params).symbol);
  const t = await getTranslations("asset");
  return (
    <PageFrame dataset={page.dataset} sources={page.sources}>
      <AssetHeadline page={page} />
      <PageGrid>
        <div className="col-span-8 max-lg:col-span-12">
          {page.days.length === 0 ? (
            <Section title={t("history")}>
              <EmptyState title={t("noPrice")}>{t("noPriceText", { asset: page.asset })}</EmptyState>
            </Section>
          ) : (
            <PriceChart {...page} />
          )}
        </div>
        <SectionStack className="col-span-4 max-lg:col-span-12">
          <Section title={t("changes")}>
            <AssetChanges page={page} />
          </Section>
          <Section title={t("places")}>
            <AssetPlaces places={page.places} />
          </Section>
          <Section title={t("migrations")}>
            <AssetMigrations migrations={page.migrations} />
          </Section>
        </SectionStack>
        <Section
          className={page.events.length === 0 ? "col-span-12" : "col-span-7 max-lg:col-span-12"}
          title={t("roles")}
          note={t("contributionNote")}
        >
          <AssetRoles roles={page.roles} />
        </Section>
        {page.events.length === 0 ? null : (
          <Section className="col-span-5 max-lg:col-span-12" title={t("events")}>
            <AssetEvents events={page.events} />
          </Section>
        )}
        <Section className="col-span-12" title={t("providers")}>
          <AssetProviders providers={page.providers} />
          <AssetAgreement agreement={page.agreement} />
          <AssetGaps gaps={page.gaps} />
        </Section>
        {page.facts.length === 0 ? null : (
          <Section className="col-span-12" title={t("facts")} actions={<Link href="/facts">{t("allFacts")}</Link>}>
            <FactTable caption={t("facts")} facts={page.facts} />
          </Section>
        )}
      </PageGrid>
    </PageFrame>
  );
}
