"use client";

import { useTranslations } from "next-intl";
import { useChange } from "@/components/admin/use-change";
import { Button } from "@/components/ui/button";

/** Ends the session and leaves nothing of the admin area on the screen. */
export function SignOutButton() {
  const t = useTranslations("admin");
  const { send, isSending } = useChange("/api/admin/session/sign-out");
  const leave = async () => {
    // A whole new page: whatever a form held in memory goes with it.
    if ((await send({})) !== null)
      window.location.assign(window.location.pathname.replace(/\/admin.*/, "/admin/sign-in"));
  };
  return (
    <Button tone="quiet" disabled={isSending} onClick={() => void leave()}>
      {t("signOut")}
    </Button>
  );
}
