import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AssetAliases } from "@/components/admin/reference/asset-aliases";
import { AssetDelisting } from "@/components/admin/reference/asset-delisting";
import { AssetMigrations } from "@/components/admin/reference/asset-migrations";
import { AssetPicker } from "@/components/admin/reference/asset-picker";
import { Section } from "@/components/ui/section";
import { AssetAdminQuery } from "@/lib/contracts/reference/reference-admin";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/assets", t("pages.assets"), t("assets.lead"));
}

export default async function AssetsPage({ searchParams }: PageProps<"/[locale]/admin/assets">) {
  const locale = await getLocale();
  const ctx = await requireAdminPage(locale, "/admin/assets", rolesOf("/admin/assets"));
  const parsed = AssetAdminQuery.safeParse(await searchParams);
  if (!parsed.success) notFound();
  const { asset, assets, providers } = await foundOr404(getAssetAdmin(ctx, parsed.data));
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.assets")} lead={t("assets.lead")} isSimulated={ctx.isSimulated}>
      <AssetPicker assets={assets} asset={asset?.id} />
      {asset === null ? null : (
        <>
          <Section title={t("assets.aliasesOf", { name: asset.name })}>
            <AssetAliases asset={asset} providers={providers} locale={locale} />
          </Section>
          <Section title={t("assets.migrations")}>
            <AssetMigrations asset={asset} assets={assets} locale={locale} />
          </Section>
          <Section title={t("assets.delisting")}>
            <AssetDelisting asset={asset} locale={locale} />
          </Section>
        </>
      )}
    </AdminFrame>
  );
}
