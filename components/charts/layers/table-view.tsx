"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { linkLook } from "@/components/charts/controls/link-look";

/** A table that folds out under its chart and is rendered only then. */
export function TableView({ children }: { readonly children: () => ReactNode }): ReactNode {
  const t = useTranslations("chart");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="mt-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={linkLook}>{t("table")}</summary>
      {isOpen && children()}
    </details>
  );
}
