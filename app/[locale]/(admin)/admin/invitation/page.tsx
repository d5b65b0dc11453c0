import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AcceptForm } from "@/components/admin/sign-in/accept-form";
import { SignInFrame } from "@/components/admin/sign-in/sign-in-frame";
import { getPathname } from "@/lib/i18n/navigation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.signIn.invitation");
  return pageMetadata("/admin/invitation", t("title"), t("lead"));
}

export default async function InvitationPage() {
  const t = await getTranslations("admin.signIn.invitation");
  const next = getPathname({ href: "/admin/account", locale: await getLocale() });
  return (
    <SignInFrame title={t("title")} lead={t("lead")}>
      <AcceptForm isFirst={false} next={next} />
    </SignInFrame>
  );
}
