import { useLocale } from "next-intl";
import type { FormatLocale } from "@/lib/format";

/** The reader's language, English where it is none of ours. */
export function useReaderLocale(): FormatLocale {
  return useLocale() === "de" ? "de" : "en";
}
