import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { BackfillPanel } from "@/components/admin/prices/backfill-panel";
import { PriceDayView } from "@/components/admin/prices/price-day-view";
import { PriceWork } from "@/components/admin/prices/price-work";
import { AssetPicker } from "@/components/admin/reference/asset-picker";
import { Section } from "@/components/ui/section";
import { PriceDayQuery } from "@/lib/contracts/ingest/price-admin";
import { QualityQuery } from "@/lib/contracts/quality/data-quality";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { listBackfills } from "@/lib/services/ingest/list-backfills";
import { getPriceDay } from "@/lib/services/prices/get-day";
import { getDataQuality } from "@/lib/services/quality/get";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";
import { rolesOf } from "@/lib/site/admin-pages";

/** Held closes, and gaps that are still requested. */
const WAITING = QualityQuery.parse({ verdict: "held", missing: "open" });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/prices", t("pages.prices"), t("prices.lead"));
}

export default async function PricesPage({ searchParams }: PageProps<"/[locale]/admin/prices">) {
  const locale = await getLocale();
  const ctx = await requireAdminPage(locale, "/admin/prices", rolesOf("/admin/prices"));
  const parsed = PriceDayQuery.partial().safeParse(await searchParams);
  if (!parsed.success) notFound();
  const { asset, day } = parsed.data;
  const { assets } = await getAssetAdmin(ctx, {});
  const price = asset === undefined || day === undefined ? null : await foundOr404(getPriceDay(ctx, { asset, day }));
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.prices")} lead={t("prices.lead")} isSimulated={ctx.isSimulated}>
      <AssetPicker assets={assets} asset={asset} day={day ?? ""} />
      {price === null ? (
        <>
          <PriceWork quality={await getDataQuality(ctx, WAITING)} locale={locale} />
          <Section title={t("backfill.title")} note={t("backfill.note")}>
            <BackfillPanel initial={await listBackfills(ctx)} assets={assets} asset={asset} />
          </Section>
        </>
      ) : (
        <PriceDayView price={price} locale={locale} />
      )}
    </AdminFrame>
  );
}
