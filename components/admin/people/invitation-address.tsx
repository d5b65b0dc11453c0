"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { InvitationLink } from "@/lib/contracts/people/invitation";
import { formatInstant } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";

interface InvitationAddressProps {
  readonly link: InvitationLink;
  readonly onDone: () => void;
}

/** A link that was just made, to be copied: it is shown here and nowhere else. */
export function InvitationAddress({ link, onDone }: InvitationAddressProps) {
  const t = useTranslations("admin.people");
  const locale = useLocale();
  const [isCopied, setCopied] = useState(false);
  const address = `${window.location.origin}${getPathname({ href: "/admin/invitation", locale })}#${link.token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className="mt-3 grid max-w-140 gap-3">
      <Field
        label={t("link")}
        help={t("linkHelp", { until: formatInstant(locale, link.expiresAt) })}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="flex gap-3">
        <Button tone="primary" onClick={() => void copy()}>
          {t(isCopied ? "copied" : "copy")}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {t("inviteAnother")}
        </Button>
      </div>
    </div>
  );
}
