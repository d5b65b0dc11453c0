"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useChange } from "@/components/admin/use-change";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SignInState } from "@/lib/contracts/people/sign-in";

interface CodeFormProps {
  readonly onProved: () => void;
  readonly onBack: () => void;
  /** where the code is proved; the sign-in unless told */
  readonly path?: string;
}

/** The six digits of the authenticator: at sign-in, before what matters most, or the first of a new one. */
export function CodeForm({ onProved, onBack, path = "/api/admin/session/prove" }: CodeFormProps) {
  const t = useTranslations("admin.signIn");
  const [code, setCode] = useState("");
  const { send, isSending, error } = useChange(path, path.endsWith("/prove") ? SignInState : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await send({ code })) !== null) onProved();
    else setCode("");
  };
  const isWrong = error?.parameters.includes("code") ?? false;
  return (
    <FormColumn onSubmit={(event) => void submit(event)}>
      <div className="[&_input]:font-medium [&_input]:text-lg [&_input]:tracking-widest">
        <Field
          label={t("code")}
          help={t("codeHelp")}
          error={isWrong ? t("codeWrong") : undefined}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          maxLength={6}
          required
          autoFocus
          value={code}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, ""))}
        />
      </div>
      <ChangeFault error={error} shownFields={["code"]} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={isSending || code.length !== 6}>
          {t("prove")}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </FormColumn>
  );
}
