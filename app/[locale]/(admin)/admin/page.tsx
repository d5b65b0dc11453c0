import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { getPathname } from "@/lib/i18n/navigation";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { pagesFor } from "@/lib/site/admin-pages";

/** Leads to the first page that the person may open. */
export default async function AdminPage() {
  const locale = await getLocale();
  const { actor } = await requireAdminPage(locale, "/admin");
  redirect(getPathname({ href: pagesFor(actor.roles)[0]?.href ?? "/admin/account", locale }));
}
