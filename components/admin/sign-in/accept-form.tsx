"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useSyncExternalStore } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface AcceptFormProps {
  /** the first admin enters name and e-mail; an invitation already holds them */
  readonly isFirst: boolean;
  /** own address to go to once in, with the language */
  readonly next: string;
}

const nothingToWatch = () => () => {};

/** The link's token is in the URL fragment, so that it never reaches a server's log. */
export function AcceptForm({ isFirst, next }: AcceptFormProps) {
  const t = useTranslations("admin.signIn");
  const fault = useTranslations("admin.fault");
  const token = useSyncExternalStore(
    nothingToWatch,
    () => window.location.hash.slice(1),
    () => null,
  );
  const { form, field, submit, change } = useAdminForm("acceptInvitation", {
    values: { token: "", password: "", ...(isFirst ? { email: "", name: "" } : {}) },
    onDone: () => window.location.assign(next),
  });
  if (token === "") return <Banner tone="warn">{t("noToken")}</Banner>;
  const { token: tokenFault } = form.formState.errors;
  const isTokenWhole = tokenFault === undefined || tokenFault.type === "server";
  const send = (event: FormEvent) => {
    form.setValue("token", token ?? "");
    void submit(event);
  };
  return (
    <FormColumn noValidate onSubmit={send}>
      {isFirst ? (
        <>
          <Field label={t("name")} autoComplete="name" {...field("name")} required maxLength={80} />
          <Field
            label={t("email")}
            type="email"
            autoComplete="username"
            {...field("email", { fault: () => fault("email") })}
            required
          />
        </>
      ) : null}
      <Field
        label={t("newPassword")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
        {...field("password", { fault: (type) => t(type === "server" ? "passwordEasy" : "passwordHelp") })}
        maxLength={128}
        required
      />
      {isTokenWhole ? null : <Banner tone="warn">{t("noToken")}</Banner>}
      <ChangeFault error={change.error} shownFields={["password", "email", "name"]} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={change.isSending || token === null}>
          {t("accept")}
        </Button>
      </div>
    </FormColumn>
  );
}
