"use client";

import { useTranslations } from "next-intl";
import { CodeForm } from "@/components/admin/sign-in/code-form";
import type { SteppedChange } from "@/components/admin/use-stepped-change";
import { Banner } from "@/components/ui/banner";

interface StepUpFormProps<Output> {
  readonly change: SteppedChange<Output>;
  /** what the change answered once the code was right */
  readonly onAnswer: (answer: Output) => void;
}

/** Asks for a fresh code when the change wants one, and then makes the change. */
export function StepUpForm<Output>({ change, onAnswer }: StepUpFormProps<Output>) {
  const t = useTranslations("admin.signIn");
  if (!change.isCodeDue) return null;
  const proceed = async () => {
    const answer = await change.retry();
    if (answer !== null) onAnswer(answer);
  };
  return (
    <div className="grid max-w-100 gap-3.5">
      <Banner tone="info">{t("fresh")}</Banner>
      <CodeForm onProved={() => void proceed()} onBack={change.cancel} />
    </div>
  );
}
