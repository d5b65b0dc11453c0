import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { auditHref } from "@/components/admin/audit/audit-href";
import { AuditTable } from "@/components/admin/audit/audit-table";
import { AuditChainState } from "@/components/admin/audit/chain-state";
import { AuditFilter } from "@/components/admin/audit/filter";
import { Pager } from "@/components/quality/pager";
import { Section } from "@/components/ui/section";
import { adminUrl } from "@/lib/client/admin-query";
import { AUDIT_PAGE, AuditQuery } from "@/lib/contracts/audit/audit";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { listAudit } from "@/lib/services/audit/list";
import { rolesOf } from "@/lib/site/admin-pages";

const View = AuditQuery.omit({ format: true });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/audit", t("pages.audit"), t("audit.lead"));
}

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/admin/audit">) {
  const ctx = await requireAdminPage(await getLocale(), "/admin/audit", rolesOf("/admin/audit"));
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "");
  const parsed = View.safeParse(Object.fromEntries(given));
  if (!parsed.success) notFound();
  const view = parsed.data;
  const audit = await listAudit(ctx, view);
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.audit")} lead={t("audit.lead")} isSimulated={ctx.isSimulated}>
      <AuditChainState chain={audit.chain} />
      <Section
        title={t("audit.title")}
        actions={<a href={auditHref(view, { format: "csv" }, adminUrl("audit"))}>{t("audit.csv")}</a>}
      >
        <AuditFilter view={view} actions={audit.actions} />
        <AuditTable rows={audit.rows} />
        <Pager
          label={t("audit.title")}
          page={{ page: audit.page, size: AUDIT_PAGE, total: audit.total }}
          hrefOf={(page) => auditHref(view, { page: String(page) }, "/admin/audit")}
        />
      </Section>
    </AdminFrame>
  );
}
