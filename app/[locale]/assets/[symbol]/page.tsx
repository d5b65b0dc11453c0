import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PriceChart } from "@/components/charts/price-chart";
import { AssetChanges } from "@/components/fund/asset-changes";
import { AssetHeadline } from "@/components/fund/asset-headline";
import { AssetEvents, AssetGaps, AssetMigrations } from "@/components/fund/asset-history";
import { AssetProviders } from "@/components/fund/asset-providers";
import { AssetRoles } from "@/components/fund/asset-roles";
import { PageFrame } from "@/components/fund/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { AssetPage } from "@/lib/contracts/asset-page";
import { getContext } from "@/lib/server/context";
import { getAssetPage } from "@/lib/services/get-asset-page";
import { foundOr404 } from "../../found-or-404";
import grid from "../../page.module.css";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/assets/[symbol]">;

/** One read for the page and its metadata. */
const readAsset = cache(async (symbol: string): Promise<AssetPage> => {
  await connection();
  return foundOr404(getAssetPage(await getContext(), { asset: decodeURIComponent(symbol) }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { asset, name } = await readAsset((await params).symbol);
  const t = await getTranslations("asset");
  const title = name === asset ? name : `${name} (${asset})`;
  return pageMetadata(`/assets/${encodeURIComponent(asset)}`, title, t("metaDescription", { asset, name }));
}

/** An asset in short form: price, role, ticker history, price sources. */
export default async function AssetSymbolPage({ params }: Props) {
  const page = await readAsset((await params).symbol);
  const t = await getTranslations("asset");
  return (
    <PageFrame dataset={page.dataset} sources={page.sources}>
      <AssetHeadline page={page} />
      <div className={grid["grid"]}>
        <div className={grid["main"]}>
          {page.days.length === 0 ? (
            <Section title={t("history")}>
              <EmptyState title={t("noPrice")}>{t("noPriceText", { asset: page.asset })}</EmptyState>
            </Section>
          ) : (
            <PriceChart {...page} />
          )}
        </div>
        <div className={grid["side"]}>
          <Section title={t("changes")}>
            <AssetChanges page={page} />
          </Section>
        </div>
        <Section className={grid["seven"]} title={t("roles")}>
          <AssetRoles roles={page.roles} />
        </Section>
        <Section className={grid["five"]} title={t("migrations")}>
          <AssetMigrations migrations={page.migrations} />
        </Section>
        <Section className={grid["seven"]} title={t("providers")}>
          <AssetProviders providers={page.providers} />
          <AssetGaps gaps={page.gaps} />
        </Section>
        {page.events.length === 0 ? null : (
          <Section className={grid["five"]} title={t("events")}>
            <AssetEvents events={page.events} />
          </Section>
        )}
      </div>
    </PageFrame>
  );
}
