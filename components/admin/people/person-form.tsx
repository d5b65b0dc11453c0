"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { Choice, Choices } from "@/components/admin/people/choices";
import { RoleChoice } from "@/components/admin/people/role-choice";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { useSteppedChange } from "@/components/admin/use-stepped-change";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { PersonRow } from "@/lib/contracts/people/people";
import type { Role } from "@/lib/contracts/people/role";

interface PersonFormProps {
  readonly person: PersonRow;
  readonly onDone: () => void;
}

const ACTIONS = ["roles", "access", "sessions", "authenticator"] as const;
type Action = (typeof ACTIONS)[number];

/** What an admin can do to a person: each with its reason, and a fresh code where the last one is too old. */
export function PersonForm({ person, onDone }: PersonFormProps) {
  const t = useTranslations("admin.people");
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [action, setAction] = useState<Action>("roles");
  const change = useSteppedChange(`/api/admin/people/${action}`);
  const bodies: Record<Action, object> = {
    roles: { roles },
    access: { isDisabled: !person.isDisabled },
    sessions: {},
    authenticator: {},
  };
  const finish = () => {
    router.refresh();
    onDone();
  };
  const send = async () => {
    if ((await change.send({ id: person.id, reason, ...bodies[action] })) !== null) finish();
  };
  const words: Record<Action, string> = {
    roles: t("setRoles"),
    access: t(person.isDisabled ? "enable" : "disable"),
    sessions: t("endSessions"),
    authenticator: t("resetAuthenticator"),
  };
  return (
    <section className="mt-3 grid max-w-140 gap-3" aria-label={t("changeOf", { name: person.name })}>
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
      {action === "roles" ? <RoleChoice roles={roles} onChange={setRoles} /> : null}
      <p className="text-ink-3 text-xs">
        {t(`effect.${action === "access" && person.isDisabled ? "enable" : action}`)}
      </p>
      <Field
        label={t("reason")}
        value={reason}
        maxLength={500}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <ChangeFault error={change.error} />
      {change.isCodeDue ? (
        <StepUpForm change={change} onAnswer={finish} />
      ) : (
        <div className="flex gap-3">
          <Button
            tone={action === "access" && !person.isDisabled ? "danger" : "primary"}
            disabled={change.isSending || reason.trim() === ""}
            onClick={() => void send()}
          >
            {words[action]}
          </Button>
          <Button tone="quiet" onClick={onDone}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </section>
  );
}
