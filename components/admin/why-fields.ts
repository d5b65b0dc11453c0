import { useTranslations } from "next-intl";

export const NO_WHY = { reason: "", source: "" } as const;

export function useWhyFields() {
  const t = useTranslations("admin.change");
  return [
    { name: "reason", label: t("reason"), kind: "text" },
    { name: "source", label: t("source"), kind: "text" },
  ] as const;
}
