"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { InvitationAddress } from "@/components/admin/people/invitation-address";
import { RoleChoice } from "@/components/admin/people/role-choice";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { useSteppedChange } from "@/components/admin/use-stepped-change";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { InvitationLink } from "@/lib/contracts/people/invitation";
import type { Role } from "@/lib/contracts/people/role";

/** Makes an invitation: its link is shown once, to be handed over by a way that the admin trusts. */
export function InviteForm() {
  const t = useTranslations("admin.people");
  const router = useRouter();
  const [typed, setTyped] = useState({ name: "", email: "", reason: "" });
  const [roles, setRoles] = useState<readonly Role[]>(["editor"]);
  const [link, setLink] = useState<InvitationLink | null>(null);
  const change = useSteppedChange("/api/admin/people/invite", InvitationLink);
  const show = (made: InvitationLink | null) => {
    if (made === null) return;
    setLink(made);
    router.refresh();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    show(await change.send({ ...typed, roles }));
  };
  if (link !== null) {
    const again = () => {
      setTyped({ name: "", email: "", reason: "" });
      setLink(null);
    };
    return <InvitationAddress link={link} onDone={again} />;
  }
  const field = (name: keyof typeof typed) => ({
    label: t(name),
    value: typed[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const isTaken = change.error?.code === "CONFLICT";
  return (
    <form className="mt-3 grid max-w-140 gap-3" onSubmit={(event) => void submit(event)}>
      <Field {...field("name")} maxLength={80} />
      <Field {...field("email")} type="email" error={isTaken ? t("taken") : undefined} />
      <RoleChoice roles={roles} onChange={setRoles} />
      <Field {...field("reason")} maxLength={500} />
      <ChangeFault error={change.error} shownFields={isTaken ? ["email"] : []} />
      {change.isCodeDue ? (
        <StepUpForm change={change} onAnswer={show} />
      ) : (
        <div>
          <Button tone="primary" type="submit" disabled={change.isSending}>
            {t("invite")}
          </Button>
        </div>
      )}
    </form>
  );
}
