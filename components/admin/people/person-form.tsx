"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { ChangeFault } from "@/components/admin/change-fault";
import { Choice, Choices } from "@/components/admin/people/choices";
import { RoleChoice } from "@/components/admin/people/role-choice";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ChangeError } from "@/lib/client/change-error";
import { useAdminChange } from "@/lib/client/use-admin-change";
import { PersonRoles, type PersonRow } from "@/lib/contracts/people/people";

interface PersonFormProps {
  readonly person: PersonRow;
  readonly onDone: () => void;
}

const ACTIONS = ["roles", "access", "sessions", "authenticator"] as const;
type Action = (typeof ACTIONS)[number];

/** The form of a person: one of the changes at a time, all with the same reason. */
function usePersonForm({ person, onDone }: PersonFormProps) {
  const router = useRouter();
  const [action, setAction] = useState<Action>("roles");
  const form = useForm<PersonRoles>({
    resolver: zodResolver(PersonRoles),
    defaultValues: { id: person.id, reason: "", roles: person.roles },
  });
  const options = {
    onDone: () => {
      router.refresh();
      onDone();
    },
    onRefused: ({ parameters, message }: ChangeError) => {
      if (parameters.includes("reason")) form.setError("reason", { message }, { shouldFocus: true });
    },
  };
  const changes = {
    roles: useAdminChange("setPersonRoles", options),
    access: useAdminChange("setPersonAccess", options),
    sessions: useAdminChange("endSessions", options),
    authenticator: useAdminChange("resetAuthenticator", options),
  };
  const change = changes[action];
  const send: Record<Action, (body: PersonRoles) => Promise<unknown>> = {
    roles: (body) => changes.roles.send(body),
    access: ({ id, reason }) => changes.access.send({ id, reason, isDisabled: !person.isDisabled }),
    sessions: ({ id, reason }) => changes.sessions.send({ id, reason }),
    authenticator: ({ id, reason }) => changes.authenticator.send({ id, reason }),
  };
  const submit = form.handleSubmit(async (body) => {
    await send[action](body);
  });
  return { form, action, setAction, change, submit };
}

export function PersonForm({ person, onDone }: PersonFormProps) {
  const t = useTranslations("admin.people");
  const faults = useTranslations("admin.fault");
  const { form, action, setAction, change, submit } = usePersonForm({ person, onDone });
  const { reason: fault } = form.formState.errors;
  const words: Record<Action, string> = {
    roles: t("setRoles"),
    access: t(person.isDisabled ? "enable" : "disable"),
    sessions: t("endSessions"),
    authenticator: t("resetAuthenticator"),
  };
  return (
    <section className="mt-3 grid max-w-140 gap-3" aria-label={t("changeOf", { name: person.name })}>
      <form className="grid gap-3" noValidate onSubmit={submit}>
        <Choices legend={t("what", { name: person.name })}>
          {ACTIONS.map((name) => (
            <Choice
              key={name}
              type="radio"
              name="action"
              label={words[name]}
              checked={action === name}
              onChange={() => setAction(name)}
            />
          ))}
        </Choices>
        {action === "roles" ? (
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => <RoleChoice roles={value} onChange={onChange} />}
          />
        ) : null}
        <p className="text-ink-3 text-xs">
          {t(`effect.${action === "access" && person.isDisabled ? "enable" : action}`)}
        </p>
        <Field
          label={t("reason")}
          {...form.register("reason")}
          error={fault === undefined ? undefined : faults("empty")}
          maxLength={500}
          required
        />
        <ChangeFault error={change.error} shownFields={["reason"]} />
        {change.stepUp.isDue ? null : (
          <div className="flex gap-3">
            <Button
              tone={action === "access" && !person.isDisabled ? "danger" : "primary"}
              type="submit"
              disabled={change.isSending}
            >
              {words[action]}
            </Button>
            <Button tone="quiet" onClick={onDone}>
              {t("cancel")}
            </Button>
          </div>
        )}
      </form>
      <StepUpForm stepUp={change.stepUp} />
    </section>
  );
}
