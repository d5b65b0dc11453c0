import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { TabBar } from "@/components/fund/tab-bar";
import { TopBar } from "@/components/fund/top-bar";
import { QueryProvider } from "@/lib/client/query-provider";
import { routing } from "@/lib/i18n/routing";
import "../globals.css";
import styles from "./layout.module.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1114" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "app" });
  return {
    title: t("name"),
    description: t("description"),
    applicationName: t("name"),
    icons: { icon: { url: "/logo.svg", type: "image/svg+xml" } },
  };
}

/** The document: its language, its colour scheme set before the first paint, and the navigation around every page. */
export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { nav, chart, formula, error } = await getMessages();
  const t = await getTranslations("app");
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={{ nav, chart, formula, error }}>
          <ThemeProvider attribute="data-theme" enableColorScheme={false} disableTransitionOnChange>
            <NuqsAdapter>
              <QueryProvider>
                <a href="#main" className={styles["skip"]}>
                  {t("skip")}
                </a>
                <TopBar />
                {children}
                <TabBar />
              </QueryProvider>
            </NuqsAdapter>
          </ThemeProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
