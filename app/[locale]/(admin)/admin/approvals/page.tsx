import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { DraftTable } from "@/components/admin/weights/draft-table";
import { PublishedTable } from "@/components/admin/weights/published-table";
import { Section } from "@/components/ui/section";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { listWeightDrafts } from "@/lib/services/weights/list-drafts";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/approvals", t("pages.approvals"), t("approvals.lead"));
}

export default async function ApprovalsPage() {
  const ctx = await requireAdminPage(await getLocale(), "/admin/approvals", rolesOf("/admin/approvals"));
  const { drafts } = await listWeightDrafts(ctx, {});
  const t = await getTranslations("admin");
  const of = (...states: readonly string[]) => drafts.filter(({ status }) => states.includes(status));
  return (
    <AdminFrame title={t("pages.approvals")} lead={t("approvals.lead")} isSimulated={ctx.isSimulated}>
      <Section title={t("approvals.waiting")}>
        <DraftTable drafts={of("submitted")} ownId={ctx.actor.id} empty={t("approvals.nothingWaits")} />
      </Section>
      <Section title={t("approvals.scheduled")}>
        <DraftTable drafts={of("approved")} ownId={ctx.actor.id} empty={t("approvals.nothingScheduled")} />
      </Section>
      <Section title={t("approvals.published")} note={t("approvals.publishedNote")}>
        <PublishedTable drafts={of("published")} canRevert={ctx.actor.roles.includes("approver")} />
      </Section>
      <Section title={t("approvals.drafts")}>
        <DraftTable drafts={of("draft")} ownId={ctx.actor.id} empty={t("approvals.noDrafts")} />
      </Section>
    </AdminFrame>
  );
}
