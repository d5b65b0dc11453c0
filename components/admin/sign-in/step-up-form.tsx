"use client";

import { useTranslations } from "next-intl";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import { Banner } from "@/components/ui/banner";
import type { StepUp } from "@/lib/client/use-admin-change";

/** Asks for a fresh code when a change wants one; once it is right, the change is sent again. */
export function StepUpForm({ stepUp }: { readonly stepUp: StepUp }) {
  const t = useTranslations("admin.signIn");
  if (!stepUp.isDue) return null;
  return (
    <div className="grid max-w-100 gap-3.5">
      <Banner tone="info">{t("fresh")}</Banner>
      <CodeForm endpoint="proveCode" onProved={stepUp.proceed} onBack={stepUp.cancel} />
    </div>
  );
}
