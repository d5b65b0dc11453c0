"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

/** A table that folds out under its chart and is rendered only then. */
export function TableView({ children }: { readonly children: () => ReactNode }): ReactNode {
  const t = useTranslations("chart");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="chart-events" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="chart-link">{t("table")}</summary>
      {isOpen && children()}
    </details>
  );
}
