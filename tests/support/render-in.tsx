import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { QueryProvider } from "@/lib/client/query-provider";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";

/** Server-renders a component in a language, with the real messages. */
export function renderIn(locale: "en" | "de", node: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ en, de }[locale]} timeZone="UTC">
      <QueryProvider>{node}</QueryProvider>
    </NextIntlClientProvider>,
  );
}

/** The rows of the first table in the markup, each as the texts of its cells. */
export function tableRows(html: string): string[][] {
  return [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) => cell.replace(/<[^>]+>/g, "").trim()),
  );
}
