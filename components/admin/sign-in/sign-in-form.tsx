"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useChange } from "@/components/admin/use-change";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SignInState } from "@/lib/contracts/people/sign-in";

interface SignInFormProps {
  /** own address to go to once in, with the language */
  readonly next: string;
  /** whether the password was right already and the code is due */
  readonly isCodeDue: boolean;
}

/** E-mail and password, then the authenticator's code where one is in use. */
export function SignInForm({ next, isCodeDue }: SignInFormProps) {
  const t = useTranslations("admin.signIn");
  const [stage, setStage] = useState<"password" | "code">(isCodeDue ? "code" : "password");
  const { send, isSending, error } = useChange("/api/admin/session/sign-in", SignInState);
  // A whole new page: the bar is the server's, and it knows the person from then on.
  const enter = () => window.location.assign(next);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await send(Object.fromEntries(new FormData(event.currentTarget)));
    if (answer?.next === "in") enter();
    else if (answer !== null) setStage("code");
  };
  if (stage === "code") return <CodeForm onProved={enter} onBack={() => setStage("password")} />;
  return (
    <FormColumn onSubmit={(event) => void submit(event)}>
      <Field label={t("email")} name="email" type="email" autoComplete="username" required autoFocus />
      <Field label={t("password")} name="password" type="password" autoComplete="current-password" required />
      <ChangeFault error={error} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={isSending}>
          {t("signIn")}
        </Button>
      </div>
      <p className="text-ink-3 text-xs">{t("lost")}</p>
    </FormColumn>
  );
}
