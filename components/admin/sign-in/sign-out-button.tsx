"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAdminChange } from "@/lib/client/use-admin-change";

export function SignOutButton() {
  const t = useTranslations("admin");
  const { send, isSending } = useAdminChange("signOut", {
    // A whole new page: whatever a form held in memory goes with it.
    onDone: () => window.location.assign(window.location.pathname.replace(/\/admin.*/, "/admin/sign-in")),
  });
  return (
    <Button tone="quiet" disabled={isSending} onClick={() => void send({})}>
      {t("signOut")}
    </Button>
  );
}
