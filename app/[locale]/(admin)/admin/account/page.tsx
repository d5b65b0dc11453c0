import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AuthenticatorSetup } from "@/components/admin/sign-in/authenticator-setup";
import { PasswordForm } from "@/components/admin/sign-in/password-form";
import { Section } from "@/components/ui/section";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { findVisitor } from "@/lib/server/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/account", t("pages.account"), t("account.lead"));
}

export default async function AccountPage() {
  const { actor, isSimulated } = await requireAdminPage(await getLocale(), "/admin/account");
  const visitor = await findVisitor(await headers());
  const t = await getTranslations("admin.account");
  return (
    <AdminFrame title={actor.name} lead={actor.email} isSimulated={isSimulated}>
      <Section title={t("authenticator")} note={t("authenticatorNote")}>
        <AuthenticatorSetup hasAuthenticator={visitor?.hasAuthenticator ?? false} />
      </Section>
      <Section title={t("password")} note={t("passwordNote")}>
        <PasswordForm />
      </Section>
    </AdminFrame>
  );
}
