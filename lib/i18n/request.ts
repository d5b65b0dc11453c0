import { hasLocale, type Messages } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";
import { routing } from "@/lib/i18n/routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof en;
  }
}

const messages = { en, de } satisfies Record<(typeof routing.locales)[number], Messages>;

/** next-intl's configuration of each request: the language and its messages. All days are UTC days. */
const requestConfig = getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
export default requestConfig;
