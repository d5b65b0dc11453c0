"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

interface FailedPageProps {
  error: unknown;
  retry: () => void;
}

export function FailedPage({ error, retry }: FailedPageProps) {
  const t = useTranslations("error");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return (
    <main id="main" className="page-sides pt-5 pb-22">
      <ErrorState
        title={t("title")}
        reference={typeof digest === "string" ? t("reference", { id: digest }) : undefined}
        action={<Button onClick={() => retry()}>{t("retry")}</Button>}
      >
        {t("text")}
      </ErrorState>
    </main>
  );
}
