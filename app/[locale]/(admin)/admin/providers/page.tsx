import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ProviderRelease } from "@/components/admin/prices/provider-release";
import { ProviderTable } from "@/components/quality/provider-table";
import { RunTable } from "@/components/quality/run-table";
import { Section } from "@/components/ui/section";
import { QualityQuery } from "@/lib/contracts/quality/data-quality";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { getDataQuality } from "@/lib/services/quality/get";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/providers", t("pages.providers"), t("providers.lead"));
}

export default async function ProvidersPage() {
  const ctx = await requireAdminPage(await getLocale(), "/admin/providers", rolesOf("/admin/providers"));
  const { providers, runs } = await getDataQuality(ctx, QualityQuery.parse({}));
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.providers")} lead={t("providers.lead")} isSimulated={ctx.isSimulated}>
      <Section title={t("pages.providers")}>
        <ProviderTable providers={providers} />
      </Section>
      {ctx.actor.roles.includes("admin") ? (
        <Section title={t("providers.holds")} note={t("providers.holdsNote")}>
          <ProviderRelease providers={providers} />
        </Section>
      ) : null}
      <Section title={t("providers.runs")}>
        <RunTable rows={runs} />
      </Section>
    </AdminFrame>
  );
}
