"use client";

import { useTranslations } from "next-intl";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface CodeFormProps {
  /** what the code proves: the session, or a new authenticator */
  readonly endpoint: "proveCode" | "confirmAuthenticator";
  readonly onProved: () => void;
  readonly onBack: () => void;
}

export function CodeForm({ endpoint, onProved, onBack }: CodeFormProps) {
  const t = useTranslations("admin.signIn");
  const { form, field, submit, change } = useAdminForm(endpoint, {
    values: { code: "" },
    onDone: onProved,
    // A code that was refused is of no use any more; one that never arrived still is.
    onRefused: (error) => {
      if (error.parameters.includes("code")) form.setValue("code", "");
    },
  });
  const { onChange, ...code } = field("code", { fault: () => t("codeWrong") });
  return (
    <FormColumn noValidate onSubmit={submit}>
      <div className="[&_input]:font-medium [&_input]:text-lg [&_input]:tracking-widest">
        <Field
          label={t("code")}
          help={t("codeHelp")}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...code}
          maxLength={6}
          required
          autoFocus
          onChange={(event) => {
            event.target.value = event.target.value.replace(/\D/g, "");
            void onChange(event);
          }}
        />
      </div>
      <ChangeFault error={change.error} shownFields={["code"]} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={change.isSending}>
          {t("prove")}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </FormColumn>
  );
}
