import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { InvitationTable } from "@/components/admin/people/invitation-table";
import { InviteForm } from "@/components/admin/people/invite-form";
import { PeopleTable } from "@/components/admin/people/people-table";
import { Section } from "@/components/ui/section";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { listPeople } from "@/lib/services/people/list";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/people", t("pages.people"), t("people.lead"));
}

export default async function PeoplePage() {
  const ctx = await requireAdminPage(await getLocale(), "/admin/people", rolesOf("/admin/people"));
  const { people, invitations } = await listPeople(ctx);
  const t = await getTranslations("admin");
  return (
    <AdminFrame title={t("pages.people")} lead={t("people.lead")} isSimulated={ctx.isSimulated}>
      <Section title={t("people.title")}>
        <PeopleTable people={people} ownId={ctx.actor.id} />
      </Section>
      {invitations.length === 0 ? null : (
        <Section title={t("people.invitations")} note={t("people.invitationsNote")}>
          <InvitationTable invitations={invitations} />
        </Section>
      )}
      <Section title={t("people.inviteTitle")}>
        <InviteForm />
      </Section>
    </AdminFrame>
  );
}
