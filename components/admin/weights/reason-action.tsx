"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { WithdrawWeightDraft } from "@/lib/contracts/weights/weight-draft";

const Reason = WithdrawWeightDraft.pick({ reason: true });

interface ReasonActionProps {
  readonly label: string;
  readonly isSending: boolean;
  readonly onDo: (reason: string) => void;
}

export function ReasonAction({ label, isSending, onDo }: ReasonActionProps) {
  const t = useTranslations("admin.people");
  const fault = useTranslations("admin.fault");
  const [isOpen, setOpen] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Reason),
    defaultValues: { reason: "" },
  });
  if (!isOpen) {
    return (
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <form className="flex flex-wrap items-end gap-2" noValidate onSubmit={handleSubmit(({ reason }) => onDo(reason))}>
      <Field
        label={t("reason")}
        {...register("reason")}
        error={formState.errors.reason === undefined ? undefined : fault("empty")}
        maxLength={500}
        autoFocus
      />
      <Button type="submit" tone="danger" disabled={isSending}>
        {label}
      </Button>
      <Button tone="quiet" onClick={() => setOpen(false)}>
        {t("cancel")}
      </Button>
    </form>
  );
}
