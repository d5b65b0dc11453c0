"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { ChangeError } from "@/lib/client/change-error";

interface ChangeFaultProps {
  readonly error: ChangeError | null;
  /** fields that show their message already */
  readonly shownFields?: readonly string[];
}

export function ChangeFault({ error, shownFields = [] }: ChangeFaultProps) {
  const t = useTranslations("admin.fault");
  if (error === null || error.parameters.some((field) => shownFields.includes(field))) return null;
  const minutes = error.retryAfterS === null ? null : Math.ceil(error.retryAfterS / 60);
  const text = () => {
    if (error.code === "NETWORK") return t("network");
    if (error.code === "TOO_MANY") return t("tooMany", { minutes: minutes ?? 1 });
    if (error.code === "INTERNAL" || error.code === "UNAVAILABLE") return t("internal");
    if (error.code === "UNAUTHORIZED" && error.parameters.length === 0) return t("signedOut");
    if (error.parameters.includes("origin")) return t("origin");
    if (error.parameters.includes("token")) return t("token");
    if (error.parameters.includes("password") && error.code === "UNAUTHORIZED") return t("credentials");
    return error.message;
  };
  return (
    <Banner tone="bad">
      {text()} {error.id === null ? null : <small>{t("reference", { id: error.id.slice(0, 8) })}</small>}
    </Banner>
  );
}
