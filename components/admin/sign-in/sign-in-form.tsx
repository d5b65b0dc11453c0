"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface SignInFormProps {
  /** own address to go to once in, with the language */
  readonly next: string;
  /** whether the password was right already and the code is due */
  readonly isCodeDue: boolean;
}

export function SignInForm({ next, isCodeDue }: SignInFormProps) {
  const t = useTranslations("admin.signIn");
  const fault = useTranslations("admin.fault");
  const [stage, setStage] = useState<"password" | "code">(isCodeDue ? "code" : "password");
  // A whole new page: the bar is the server's, and it knows the person from then on.
  const enter = () => window.location.assign(next);
  const { field, submit, change } = useAdminForm("signIn", {
    values: { email: "", password: "" },
    onDone: (answer) => (answer.next === "in" ? enter() : setStage("code")),
  });
  if (stage === "code") {
    return <CodeForm endpoint="proveCode" onProved={enter} onBack={() => setStage("password")} />;
  }
  return (
    <FormColumn noValidate onSubmit={submit}>
      <Field
        label={t("email")}
        type="email"
        autoComplete="username"
        {...field("email", { fault: () => fault("email") })}
        required
        autoFocus
      />
      <Field
        label={t("password")}
        type="password"
        autoComplete="current-password"
        // What the server refuses is the pair of them, so its message is below both.
        {...field("password", { fault: () => undefined })}
        required
      />
      <ChangeFault error={change.error} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={change.isSending}>
          {t("signIn")}
        </Button>
      </div>
      <p className="text-ink-3 text-xs">{t("lost")}</p>
    </FormColumn>
  );
}
