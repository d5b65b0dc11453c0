import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { BasketMembers } from "@/components/admin/reference/basket-members";
import { Section } from "@/components/ui/section";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { getBasketAdmin } from "@/lib/services/reference/get-basket-admin";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/baskets", t("pages.baskets"), t("baskets.lead"));
}

export default async function BasketsPage() {
  const locale = await getLocale();
  const ctx = await requireAdminPage(locale, "/admin/baskets", rolesOf("/admin/baskets"));
  const { baskets, assets } = await getBasketAdmin(ctx);
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.baskets")} lead={t("baskets.lead")} isSimulated={ctx.isSimulated}>
      {baskets.map((basket) => (
        <Section key={basket.id} title={basket.name} anchor={basket.id}>
          <BasketMembers basket={basket} assets={assets} locale={locale} />
        </Section>
      ))}
    </AdminFrame>
  );
}
