import { useLocale } from "next-intl";
import type { Locale } from "@/lib/format";

/** The reader's language, English where it is none of ours. */
export function useReaderLocale(): Locale {
  return useLocale() === "de" ? "de" : "en";
}
