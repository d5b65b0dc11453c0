"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useChange } from "@/components/admin/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

/** One's own new password, with the one that counts today. */
export function PasswordForm() {
  const t = useTranslations("admin.account");
  const signIn = useTranslations("admin.signIn");
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const { send, isSending, error } = useChange("/api/admin/account/password");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setDone(false);
    if ((await send(Object.fromEntries(new FormData(event.currentTarget)))) === null) return;
    form.current?.reset();
    setDone(true);
  };
  const faultOf = (field: string, text: string) => (error?.parameters.includes(field) ? text : undefined);
  return (
    <FormColumn ref={form} onSubmit={(event) => void submit(event)}>
      <Field
        label={t("current")}
        error={faultOf("current", t("currentWrong"))}
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        label={t("next")}
        help={signIn("passwordHelp")}
        error={faultOf("password", signIn("passwordEasy"))}
        name="next"
        type="password"
        autoComplete="new-password"
        minLength={8}
        maxLength={128}
        required
      />
      <ChangeFault error={error} shownFields={["current", "password"]} />
      {isDone ? <Banner tone="good">{t("changed")}</Banner> : null}
      <div>
        <Button type="submit" disabled={isSending}>
          {t("change")}
        </Button>
      </div>
    </FormColumn>
  );
}
