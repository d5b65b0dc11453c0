"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useSyncExternalStore } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { FormColumn } from "@/components/admin/sign-in/form-column";
import { useChange } from "@/components/admin/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SignInState } from "@/lib/contracts/people/sign-in";

interface AcceptFormProps {
  /** the first admin says who they are; whom an admin invited is known by the link */
  readonly isFirst: boolean;
  /** own address to go to once in, with the language */
  readonly next: string;
}

const nothingToWatch = () => () => {};

/** Takes a one-time link, whose token stands behind the "#" so that it never reaches a server's log. */
export function AcceptForm({ isFirst, next }: AcceptFormProps) {
  const t = useTranslations("admin.signIn");
  const token = useSyncExternalStore(
    nothingToWatch,
    () => window.location.hash.slice(1),
    () => null,
  );
  const { send, isSending, error } = useChange("/api/admin/session/accept", SignInState);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await send({ token, ...Object.fromEntries(new FormData(event.currentTarget)) });
    if (answer !== null) window.location.assign(next);
  };
  if (token === "") return <Banner tone="warn">{t("noToken")}</Banner>;
  const isEasy = error?.code === "VALIDATION" && error.parameters.includes("password");
  return (
    <FormColumn onSubmit={(event) => void submit(event)}>
      {isFirst ? (
        <>
          <Field label={t("name")} name="name" autoComplete="name" required maxLength={80} />
          <Field label={t("email")} name="email" type="email" autoComplete="username" required />
        </>
      ) : null}
      <Field
        label={t("newPassword")}
        help={t("passwordHelp")}
        error={isEasy ? t("passwordEasy") : undefined}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        maxLength={128}
        required
      />
      <ChangeFault error={error} shownFields={["password"]} />
      <div className="flex items-center gap-3">
        <Button tone="primary" type="submit" disabled={isSending || token === null}>
          {t("accept")}
        </Button>
      </div>
    </FormColumn>
  );
}
