"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { ChangeFault } from "@/components/admin/change-fault";
import { InvitationAddress } from "@/components/admin/people/invitation-address";
import { RoleChoice } from "@/components/admin/people/role-choice";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { InvitationLink } from "@/lib/contracts/people/invitation";

/** Makes an invitation: its link is shown once, to be handed over by a way that the admin trusts. */
export function InviteForm() {
  const t = useTranslations("admin.people");
  const fault = useTranslations("admin.fault");
  const router = useRouter();
  const [link, setLink] = useState<InvitationLink | null>(null);
  const { form, field, submit, change } = useAdminForm("invitePerson", {
    values: { name: "", email: "", reason: "", roles: ["editor"] },
    onDone: (made) => {
      setLink(made);
      router.refresh();
    },
  });
  if (link !== null) {
    const again = () => {
      form.reset({ name: "", email: "", reason: "", roles: form.getValues("roles") });
      setLink(null);
    };
    return <InvitationAddress link={link} onDone={again} />;
  }
  return (
    <div className="mt-3 grid max-w-140 gap-3">
      <form className="grid gap-3" noValidate onSubmit={submit}>
        <Field label={t("name")} {...field("name")} required maxLength={80} />
        <Field
          label={t("email")}
          type="email"
          {...field("email", { fault: (type) => (type === "server" ? t("taken") : fault("email")) })}
          required
        />
        <Controller
          control={form.control}
          name="roles"
          render={({ field: { value, onChange } }) => <RoleChoice roles={value} onChange={onChange} />}
        />
        <Field label={t("reason")} {...field("reason")} required maxLength={500} />
        <ChangeFault error={change.error} shownFields={["name", "email", "reason"]} />
        {change.stepUp.isDue ? null : (
          <div>
            <Button tone="primary" type="submit" disabled={change.isSending}>
              {t("invite")}
            </Button>
          </div>
        )}
      </form>
      <StepUpForm stepUp={change.stepUp} />
    </div>
  );
}
