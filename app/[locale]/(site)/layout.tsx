import { hasLocale } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { TabBar } from "@/components/fund/tab-bar";
import { TopBar } from "@/components/fund/top-bar";
import { routing } from "@/lib/i18n/routing";
import { PageShell } from "../page-shell";

/** A public page between the two bars of the site. */
export default async function SiteLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (hasLocale(routing.locales, locale)) setRequestLocale(locale);
  const { nav, chart, formula, error } = await getMessages();
  return (
    <PageShell messages={{ nav, chart, formula, error }}>
      <TopBar />
      {children}
      <TabBar />
    </PageShell>
  );
}
