import { useTranslations } from "next-intl";

/** What a change rests on, not yet said. */
export const NO_WHY = { reason: "", source: "" } as const;

/** The fields that say why a change is made and what it rests on; the audit keeps both. */
export function useWhyFields() {
  const t = useTranslations("admin.change");
  return [
    { name: "reason", label: t("reason"), kind: "text" },
    { name: "source", label: t("source"), kind: "text" },
  ] as const;
}
