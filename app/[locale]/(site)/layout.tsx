import { hasLocale } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { TabBar } from "@/components/shell/tab-bar";
import { TopBar } from "@/components/shell/top-bar";
import { routing } from "@/lib/i18n/routing";

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
