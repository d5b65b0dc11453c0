import { defineRouting } from "next-intl/routing";

/**
 * English at "/", German at "/de". The address alone decides: no cookie and no detection,
 * so that a public page is the same bytes for everyone and can be cached.
 */
export const routing = defineRouting({
  locales: ["en", "de"],
  defaultLocale: "en",
  localePrefix: "as-needed",
  localeCookie: false,
  localeDetection: false,
  alternateLinks: false,
});
