"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import { QrCode } from "@/components/admin/sign-in/qr-code";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { useSteppedChange } from "@/components/admin/use-stepped-change";
import { Button } from "@/components/ui/button";
import { NewAuthenticator } from "@/lib/contracts/people/people";
import styles from "./authenticator-setup.module.css";

/** Begins an authenticator, shows what its app needs, and puts it to use by a first code. */
export function AuthenticatorSetup({ hasAuthenticator }: { readonly hasAuthenticator: boolean }) {
  const t = useTranslations("admin.account");
  const begin = useSteppedChange("/api/admin/account/authenticator", NewAuthenticator);
  const [begun, setBegun] = useState<NewAuthenticator | null>(null);
  const start = async () => setBegun(await begin.send({}));
  if (begun !== null) {
    return (
      <div className={styles["setup"]}>
        <QrCode text={begun.uri} label={t("qr")} />
        <div className={styles["steps"]}>
          <p>{t("scan")}</p>
          <p>
            {t("secret")} <code className={styles["secret"]}>{begun.secret.replace(/(.{4})/g, "$1 ").trim()}</code>
          </p>
          <CodeForm
            path="/api/admin/account/authenticator/confirm"
            onProved={() => window.location.reload()}
            onBack={() => setBegun(null)}
          />
        </div>
      </div>
    );
  }
  return (
    <div className={styles["steps"]}>
      <p>{hasAuthenticator ? t("hasAuthenticator") : t("noAuthenticator")}</p>
      <StepUpForm change={begin} onAnswer={setBegun} />
      <ChangeFault error={begin.error} />
      <div>
        <Button disabled={begin.isSending} onClick={() => void start()}>
          {hasAuthenticator ? t("replace") : t("begin")}
        </Button>
      </div>
    </div>
  );
}
