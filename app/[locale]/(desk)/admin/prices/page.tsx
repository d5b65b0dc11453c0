import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssetPicker } from "@/components/admin/asset-picker";
import { DeskFrame } from "@/components/admin/desk-frame";
import { rolesOf } from "@/components/admin/desk-pages";
import { BackfillPanel } from "@/components/admin/reference/backfill-panel";
import { PriceDayView } from "@/components/admin/reference/price-day-view";
import { PriceWork } from "@/components/admin/reference/price-work";
import { Section } from "@/components/ui/section";
import { QualityQuery } from "@/lib/contracts/data-quality";
import { PriceDayQuery } from "@/lib/contracts/price-desk";
import { openDesk } from "@/lib/server/open-desk";
import { getAssetDesk } from "@/lib/services/get-asset-desk";
import { getDataQuality } from "@/lib/services/get-data-quality";
import { getPriceDay } from "@/lib/services/get-price-day";
import { listBackfills } from "@/lib/services/list-backfills";
import { foundOr404 } from "../../../found-or-404";
import { pageMetadata } from "../../../page-metadata";

/** What waits: closes that are held, and gaps that are still asked for. */
const WAITING = QualityQuery.parse({ verdict: "held", missing: "open" });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return pageMetadata("/admin/prices", t("pages.prices"), t("prices.lead"));
}

/** Doubted closes, gaps and corrections: one asset and day, or what waits for somebody. */
export default async function PricesPage({ searchParams }: PageProps<"/[locale]/admin/prices">) {
  const locale = await getLocale();
  const ctx = await openDesk(locale, "/admin/prices", rolesOf("/admin/prices"));
  const parsed = PriceDayQuery.partial().safeParse(await searchParams);
  if (!parsed.success) notFound();
  const { asset, day } = parsed.data;
  const { assets } = await getAssetDesk(ctx, {});
  const price = asset === undefined || day === undefined ? null : await foundOr404(getPriceDay(ctx, { asset, day }));
  const t = await getTranslations("desk");
  return (
    <DeskFrame title={t("pages.prices")} lead={t("prices.lead")} isSimulated={ctx.isSimulated}>
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
    </DeskFrame>
  );
}
