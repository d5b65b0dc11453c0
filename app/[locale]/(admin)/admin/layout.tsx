import { headers } from "next/headers";
import { hasLocale } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { AdminBar } from "@/components/admin/admin-bar";
import { routing } from "@/lib/i18n/routing";
import { findVisitor } from "@/lib/server/auth/session";

export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  const { locale } = await params;
  if (hasLocale(routing.locales, locale)) setRequestLocale(locale);
  const asked = await headers();
  const visitor = await findVisitor(asked);
  const { nav, error, admin, chart, status, quality } = await getMessages();
  const nonce = asked.get("x-nonce");
  return (
    <PageShell messages={{ nav, error, admin, chart, status, quality }} {...(nonce === null ? {} : { nonce })}>
      <AdminBar person={visitor?.person ?? null} />
      {children}
    </PageShell>
  );
}
