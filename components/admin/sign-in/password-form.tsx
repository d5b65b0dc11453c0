"use client";

import { useTranslations } from "next-intl";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

export function PasswordForm() {
  const t = useTranslations("admin.account");
  const signIn = useTranslations("admin.signIn");
  const { form, field, submit, change } = useAdminForm("changePassword", {
    values: { current: "", next: "" },
    onDone: () => form.reset(),
  });
  return (
    <FormColumn noValidate onSubmit={submit}>
      <Field
        label={t("current")}
        type="password"
        autoComplete="current-password"
        {...field("current", { fault: () => t("currentWrong") })}
        required
      />
      <Field
        label={t("next")}
        help={signIn("passwordHelp")}
        type="password"
        autoComplete="new-password"
        {...field("next", { fault: (type) => signIn(type === "server" ? "passwordEasy" : "passwordHelp") })}
        maxLength={128}
        required
      />
      <ChangeFault error={change.error} shownFields={["current", "next"]} />
      {change.isDone ? <Banner tone="good">{t("changed")}</Banner> : null}
      <div>
        <Button type="submit" disabled={change.isSending}>
          {t("change")}
        </Button>
      </div>
    </FormColumn>
  );
}
