"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import { QrCode } from "@/components/admin/sign-in/qr-code";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { Button } from "@/components/ui/button";
import { useAdminChange } from "@/lib/client/use-admin-change";
import type { NewAuthenticator } from "@/lib/contracts/people/people";

export function AuthenticatorSetup({ hasAuthenticator }: { readonly hasAuthenticator: boolean }) {
  const t = useTranslations("admin.account");
  const [begun, setBegun] = useState<NewAuthenticator | null>(null);
  const begin = useAdminChange("beginAuthenticator", { onDone: setBegun });
  if (begun !== null) {
    return (
      <div className="flex flex-wrap gap-6">
        <QrCode text={begun.uri} label={t("qr")} />
        <div className="grid max-w-115 gap-3">
          <p>{t("scan")}</p>
          <p>
            {t("secret")}{" "}
            <code className="wrap-anywhere font-medium">{begun.secret.replace(/(.{4})/g, "$1 ").trim()}</code>
          </p>
          <CodeForm
            endpoint="confirmAuthenticator"
            onProved={() => window.location.reload()}
            onBack={() => setBegun(null)}
          />
        </div>
      </div>
    );
  }
  return (
    <div className="grid max-w-115 gap-3">
      <p>{hasAuthenticator ? t("hasAuthenticator") : t("noAuthenticator")}</p>
      <StepUpForm stepUp={begin.stepUp} />
      <ChangeFault error={begin.error} />
      <div>
        <Button disabled={begin.isSending} onClick={() => void begin.send({})}>
          {hasAuthenticator ? t("replace") : t("begin")}
        </Button>
      </div>
    </div>
  );
}
