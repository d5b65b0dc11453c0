"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface ReasonActionProps {
  readonly label: string;
  readonly isSending: boolean;
  readonly onDo: (reason: string) => void;
  readonly children?: ReactNode;
}

/** A step that wants a reason: a quiet button that opens one field. */
export function ReasonAction({ label, isSending, onDo, children }: ReasonActionProps) {
  const t = useTranslations("admin.people");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!isOpen) {
    return (
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field
        label={t("reason")}
        value={reason}
        maxLength={500}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <Button tone="danger" disabled={isSending || reason.trim() === ""} onClick={() => onDo(reason)}>
        {label}
      </Button>
      <Button tone="quiet" onClick={() => setOpen(false)}>
        {t("cancel")}
      </Button>
      {children}
    </div>
  );
}
